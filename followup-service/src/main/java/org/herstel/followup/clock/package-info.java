/** The clocks that run for a complaint, for those who want to look at them. */
@NullMarked
package org.herstel.followup.clock;

import org.jspecify.annotations.NullMarked;
