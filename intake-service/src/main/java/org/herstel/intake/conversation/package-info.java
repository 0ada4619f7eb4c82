/** Listening, read-back, apology and contacts, with their gates. */
@NullMarked
package org.herstel.intake.conversation;

import org.jspecify.annotations.NullMarked;
