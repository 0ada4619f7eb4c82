/** Calls to the customer in person, where writing does not do any more. */
@NullMarked
package org.herstel.followup.calltask;

import org.jspecify.annotations.NullMarked;
