/** The call some days after the resolution that asks whether the recovery worked. */
@NullMarked
package org.herstel.followup.aftercare;

import org.jspecify.annotations.NullMarked;
