/** Who calls, and what of the data that caller may see. */
@NullMarked
package org.herstel.kit.security;

import org.jspecify.annotations.NullMarked;
