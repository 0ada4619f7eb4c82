/**
 * Business time (PR4): opening hours, holidays and closures as versioned data; sums and differences
 * over them; clocks that pause.
 */
@NullMarked
package org.herstel.followup.calendar;

import org.jspecify.annotations.NullMarked;
