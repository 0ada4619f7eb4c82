/** Who changes something says which revision of it was seen. */
@NullMarked
package org.herstel.kit.revision;

import org.jspecify.annotations.NullMarked;
