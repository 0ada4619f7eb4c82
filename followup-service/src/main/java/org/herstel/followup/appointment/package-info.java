/** Appointments with the customer (CV7) and what has to be known before them (IV6). */
@NullMarked
package org.herstel.followup.appointment;

import org.jspecify.annotations.NullMarked;
