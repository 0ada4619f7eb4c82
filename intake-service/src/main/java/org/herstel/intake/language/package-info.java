/** The language everything for the customer goes out in. */
@NullMarked
package org.herstel.intake.language;

import org.jspecify.annotations.NullMarked;
