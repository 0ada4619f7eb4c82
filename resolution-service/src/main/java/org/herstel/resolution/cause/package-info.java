/** The investigation: five whys and the confirmed cause. */
@NullMarked
package org.herstel.resolution.cause;

import org.jspecify.annotations.NullMarked;
