package org.herstel.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What intake says: the complaint, its status, the conversation, its owner. */
public sealed interface IntakeEvent extends ComplaintEvent {
  /** The form of a BCP 47 tag, as far as a pattern can say. */
  String LANGUAGE = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

  /**
   * A complaint was taken in; always the first event of a complaint.
   *
   * @param narrative the verbatim story, never changed
   * @param language BCP 47 tag that everything for the customer goes out in
   * @param languageDetected true when the language was estimated from the story
   * @param heat 1 (calm) to 5 (furious)
   * @param source the partner or system that handed it in, with its id there
   * @param firstResponseDue until when the customer is answered by a person
   * @param feedback what it was given as, where feedback with a low score became a complaint
   */
  record ComplaintReceived(
      String reference,
      Channel channel,
      Customer customer,
      @Personal @Size(min = 1, max = 100_000) String narrative,
      @Size(max = 50) List<Concern> concerns,
      @Personal @Nullable String desiredOutcome,
      @Personal List<String> ideas,
      @Pattern(regexp = LANGUAGE) String language,
      boolean languageDetected,
      @Min(1) @Max(5) @Nullable Integer heat,
      @Nullable Instant occurredAt,
      List<Involved> involved,
      @Nullable Publicity publicity,
      @Nullable String source,
      @Nullable String sourceId,
      Instant firstResponseDue,
      @Nullable FeedbackGiven feedback)
      implements IntakeEvent {

    /** A complaint that was told as one, and not given as feedback. */
    public ComplaintReceived(
        String reference,
        Channel channel,
        Customer customer,
        String narrative,
        List<Concern> concerns,
        @Nullable String desiredOutcome,
        List<String> ideas,
        String language,
        boolean languageDetected,
        @Nullable Integer heat,
        @Nullable Instant occurredAt,
        List<Involved> involved,
        @Nullable Publicity publicity,
        @Nullable String source,
        @Nullable String sourceId,
        Instant firstResponseDue) {
      this(
          reference,
          channel,
          customer,
          narrative,
          concerns,
          desiredOutcome,
          ideas,
          language,
          languageDetected,
          heat,
          occurredAt,
          involved,
          publicity,
          source,
          sourceId,
          firstResponseDue,
          null);
    }
  }

  /**
   * An agent became accountable, not yet accepted.
   *
   * @param routed true when intake's routing chose, false when a person did
   */
  record OwnerAssigned(Owner owner, boolean routed) implements IntakeEvent {}

  /** The owner took the ownership. */
  record OwnerAccepted(Owner owner) implements IntakeEvent {}

  /** Something the agent wrote down while listening. */
  record NoteAdded(@Positive int number, @Personal @Size(max = 20_000) String text)
      implements IntakeEvent {}

  /** The customer has told everything. */
  record NarrativeCompleted() implements IntakeEvent {}

  /** One more concern. */
  record ConcernAdded(Concern concern) implements IntakeEvent {}

  /**
   * The read-back to the customer.
   *
   * @param number from 1 inside the complaint
   * @param concerns the numbers it names
   */
  record SummaryGiven(@Positive int number, @Personal String text, List<Integer> concerns)
      implements IntakeEvent {}

  /** The customer confirmed the read-back, or corrected it. */
  record SummaryAnswered(
      @Positive int number, boolean confirmed, @Personal @Nullable String correction)
      implements IntakeEvent {}

  /**
   * A named person apologised.
   *
   * @param number from 1 inside the complaint
   */
  record ApologyOffered(
      @Positive int number, @Personal String by, Channel channel, @Personal String text)
      implements IntakeEvent {}

  /** The customer took the apology or did not; either way the recovery goes on. */
  record ApologyAnswered(@Positive int number, boolean accepted, @Personal @Nullable String words)
      implements IntakeEvent {}

  /**
   * A contact with the customer.
   *
   * @param at when it took place
   * @param steps what has been done or set going; one is enough to meet the first-response clock
   */
  record ContactRecorded(
      @Positive int number,
      Channel channel,
      Direction direction,
      Instant at,
      @Personal String summary,
      @Personal List<String> steps)
      implements IntakeEvent {}

  /** The complaint moved on, or back, in its recovery. */
  record StatusChanged(ComplaintStatus from, ComplaintStatus to) implements IntakeEvent {}

  /** The customer is not content; a new round begins, the round of this event. */
  record ComplaintReopened(@Personal @Nullable String words) implements IntakeEvent {}

  /** The customer takes the complaint back. */
  record ComplaintWithdrawn(@Personal @Nullable String reason) implements IntakeEvent {}
}
