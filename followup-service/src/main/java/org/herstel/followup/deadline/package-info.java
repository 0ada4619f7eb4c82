/**
 * The times that a rule pack sets for a complaint (PR5): chosen once, when it comes in, and moved
 * only by what the rules themselves allow.
 */
@NullMarked
package org.herstel.followup.deadline;

import org.jspecify.annotations.NullMarked;
