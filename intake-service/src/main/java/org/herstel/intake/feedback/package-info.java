/** Feedback that customers can give at any time, and what becomes of it. */
@NullMarked
package org.herstel.intake.feedback;

import org.jspecify.annotations.NullMarked;
