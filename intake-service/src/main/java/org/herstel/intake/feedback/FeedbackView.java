package org.herstel.intake.feedback;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.herstel.intake.reception.ComplaintBody.CustomerBody;
import org.jspecify.annotations.Nullable;

/** Feedback as supervisors read it. */
public record FeedbackView(
    UUID id,
    @Schema(description = "Where it was given") String place,
    @Schema(description = "Would recommend: 0 (certainly not) to 10 (certainly)", nullable = true)
        @Nullable Integer score,
    String text,
    String language,
    @Nullable CustomerBody customer,
    @Nullable UUID customerId,
    @Schema(description = "What it became because of its low score", nullable = true)
        @Nullable Became complaint,
    Instant receivedAt) {

  /** A complaint that was feedback. */
  public record Became(UUID id, String reference) {
    static @Nullable Became of(Feedback feedback) {
      UUID complaint = feedback.complaint();
      String reference = feedback.reference();
      return complaint == null || reference == null ? null : new Became(complaint, reference);
    }
  }

  /** What whoever hands it in is told. */
  public record Receipt(
      UUID id,
      String place,
      @Schema(description = "What it became because of its low score", nullable = true)
          @Nullable Became complaint,
      Instant receivedAt) {
    static Receipt of(Feedback feedback) {
      return new Receipt(
          feedback.id(), feedback.place(), Became.of(feedback), feedback.receivedAt());
    }
  }

  static FeedbackView of(Feedback feedback) {
    return new FeedbackView(
        feedback.id(),
        feedback.place(),
        feedback.score(),
        feedback.text(),
        feedback.language(),
        feedback.customer(),
        feedback.customerId(),
        Became.of(feedback),
        feedback.receivedAt());
  }
}
