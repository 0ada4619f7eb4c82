/** The plan: draft, feasibility, offer, answer, agreement, steps and resolution. */
@NullMarked
package org.herstel.resolution.plan;

import org.jspecify.annotations.NullMarked;
