/** The registry of agents and teams that every service keeps a copy of. */
@NullMarked
package org.herstel.kit.people;

import org.jspecify.annotations.NullMarked;
