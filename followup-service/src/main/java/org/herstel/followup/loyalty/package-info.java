/** Whether recoveries keep customers: what they answer, and whether they have to complain again. */
@NullMarked
package org.herstel.followup.loyalty;

import org.jspecify.annotations.NullMarked;
