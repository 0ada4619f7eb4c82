/** What waits for somebody: aftercare checks with their outcome, and promises that are due. */
@NullMarked
package org.herstel.followup.agenda;

import org.jspecify.annotations.NullMarked;
