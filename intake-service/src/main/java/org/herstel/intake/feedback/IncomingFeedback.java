package org.herstel.intake.feedback;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.herstel.intake.language.CustomerLanguage;
import org.herstel.intake.reception.Arrival;
import org.jspecify.annotations.Nullable;

/**
 * Feedback that is about to be taken in.
 *
 * @param complaint what it becomes, if its score is low
 */
public record IncomingFeedback(
    UUID id,
    String place,
    FeedbackBody body,
    CustomerLanguage language,
    Optional<Arrival> complaint) {

  /** Whose stream is written to: the complaint's; feedback that is kept has none. */
  public UUID subject() {
    return complaint.map(Arrival::id).orElse(id);
  }

  Feedback taken(@Nullable UUID customerId, Instant at) {
    return new Feedback(
        id,
        place,
        body.score(),
        body.text(),
        language.tag(),
        body.customer(),
        customerId,
        complaint.map(Arrival::id).orElse(null),
        at);
  }
}
