/**
 * How well recoveries go: promises kept, first responses in time, time to resolution, satisfaction
 * (PR7). Every recovery is projected to rows of what there is to count; a query adds them up.
 */
@NullMarked
package org.herstel.followup.measures;

import org.jspecify.annotations.NullMarked;
