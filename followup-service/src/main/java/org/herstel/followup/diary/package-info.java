/** Appointments as callers see them: made, listed, settled, and as a file for a calendar. */
@NullMarked
package org.herstel.followup.diary;

import org.jspecify.annotations.NullMarked;
