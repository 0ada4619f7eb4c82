/** Asking customers by a personal link whether the recovery worked, and what follows from it. */
@NullMarked
package org.herstel.followup.survey;

import org.jspecify.annotations.NullMarked;
