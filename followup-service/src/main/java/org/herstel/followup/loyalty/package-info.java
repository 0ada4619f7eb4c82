/**
 * Whether recoveries keep customers: what they answer, whether they have to complain again, and
 * whether they stay.
 */
@NullMarked
package org.herstel.followup.loyalty;

import org.jspecify.annotations.NullMarked;
