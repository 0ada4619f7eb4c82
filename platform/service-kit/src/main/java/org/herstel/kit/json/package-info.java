/** Reads JSON strictly: nothing is coerced, and everything that is wrong is said at once. */
@NullMarked
package org.herstel.kit.json;

import org.jspecify.annotations.NullMarked;
