/** Alerts and call tasks as staff see and answer them. */
@NullMarked
package org.herstel.followup.escalation;

import org.jspecify.annotations.NullMarked;
