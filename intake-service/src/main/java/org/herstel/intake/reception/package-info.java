/** How a complaint comes in, whatever way it takes. */
@NullMarked
package org.herstel.intake.reception;

import org.jspecify.annotations.NullMarked;
