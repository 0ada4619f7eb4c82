/** The first-response clock: a person answers the customer in time, or a supervisor hears of it. */
@NullMarked
package org.herstel.followup.firstresponse;

import org.jspecify.annotations.NullMarked;
