package org.herstel.intake.feedback;

import java.time.Instant;
import java.util.UUID;
import org.herstel.intake.reception.ComplaintBody.CustomerBody;
import org.herstel.intake.reception.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What a customer gave, word for word; it never changes.
 *
 * @param place where it was given
 * @param score 0 to 10; null: none was given
 * @param language BCP 47
 * @param customer null: the customer did not want to say
 * @param customerId by which the customer is known over all complaints; null for one who left
 *     nothing to be known again by
 * @param complaint what it became because of its score; null: it was kept as feedback
 */
public record Feedback(
    UUID id,
    String place,
    @Nullable Integer score,
    String text,
    String language,
    @Nullable CustomerBody customer,
    @Nullable UUID customerId,
    @Nullable UUID complaint,
    Instant receivedAt) {

  /** What people call the complaint by that it became; null when it became none. */
  public @Nullable String reference() {
    return complaint == null ? null : Reference.of(complaint, receivedAt);
  }
}
