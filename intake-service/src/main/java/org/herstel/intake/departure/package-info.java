/** Which customers have left the company: other systems know it, and say it here. */
@NullMarked
package org.herstel.intake.departure;

import org.jspecify.annotations.NullMarked;
