/** Agents, teams, and the one owner who is accountable for a complaint. */
@NullMarked
package org.herstel.intake.routing;

import org.jspecify.annotations.NullMarked;
