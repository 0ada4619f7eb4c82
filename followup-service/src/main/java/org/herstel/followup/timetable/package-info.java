/** The times that rules set for complaints, and waiting for the customer, for those who ask. */
@NullMarked
package org.herstel.followup.timetable;

import org.jspecify.annotations.NullMarked;
