/** All that follow-up knows about one complaint, its facts and its clocks. */
@NullMarked
package org.herstel.followup.recovery;

import org.jspecify.annotations.NullMarked;
