/** Follow-up: clocks, promises and aftercare. No promise silently breaks. */
@NullMarked
package org.herstel.followup;

import org.jspecify.annotations.NullMarked;
