/**
 * Appointments as iCalendar files. Follow-up serves what notification mails, so both write it here.
 */
@NullMarked
package org.herstel.invitation;

import org.jspecify.annotations.NullMarked;
