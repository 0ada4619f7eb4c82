package org.herstel.followup.agenda;

import org.herstel.kit.json.Story;
import org.jspecify.annotations.Nullable;

/**
 * What became of an attempt to ask: reached unless said otherwise.
 *
 * @param satisfied what the customer answered; needed when reached, absent when not
 */
@AnsweredWhenReached
record OutcomeBody(
    @Nullable Contact outcome, @Nullable Boolean satisfied, @Story @Nullable String words) {

  /** Whether the owner could ask. */
  enum Contact {
    REACHED,
    NOT_REACHED
  }

  boolean reached() {
    return outcome != Contact.NOT_REACHED;
  }
}
