/** The pages on which customers give feedback, always open and without a personal link. */
@NullMarked
package org.herstel.intake.feedback.page;

import org.jspecify.annotations.NullMarked;
