/** Reading what was just written, here or by another service. */
@NullMarked
package org.herstel.kit.position;

import org.jspecify.annotations.NullMarked;
