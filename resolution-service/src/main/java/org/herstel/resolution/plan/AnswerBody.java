package org.herstel.resolution.plan;

import jakarta.validation.constraints.NotNull;
import org.herstel.events.Decision;
import org.herstel.kit.json.Story;
import org.herstel.resolution.casefile.Answer;
import org.jspecify.annotations.Nullable;

/** The customer's answer as an agent heard it. */
@CounterWithItsText
record AnswerBody(
    @NotNull Decision decision, @Story @Nullable String words, @Story @Nullable String counter) {

  Answer toAnswer() {
    return new Answer(decision, false, words, counter);
  }
}
