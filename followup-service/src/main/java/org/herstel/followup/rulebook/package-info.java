/**
 * The calendars and rule packs that this service works with: read from files at its start, and
 * calendars as supervisors put them.
 */
@NullMarked
package org.herstel.followup.rulebook;

import org.jspecify.annotations.NullMarked;
