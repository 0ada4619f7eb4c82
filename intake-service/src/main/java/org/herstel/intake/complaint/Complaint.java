package org.herstel.intake.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herstel.events.ComplaintStatus;
import org.herstel.events.Concern;
import org.herstel.events.IntakeEvent;
import org.herstel.events.IntakeEvent.ApologyAnswered;
import org.herstel.events.IntakeEvent.ApologyOffered;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.ConcernAdded;
import org.herstel.events.IntakeEvent.ContactRecorded;
import org.herstel.events.IntakeEvent.NarrativeCompleted;
import org.herstel.events.IntakeEvent.NoteAdded;
import org.herstel.events.IntakeEvent.OwnerAccepted;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.IntakeEvent.StatusChanged;
import org.herstel.events.IntakeEvent.SummaryAnswered;
import org.herstel.events.IntakeEvent.SummaryGiven;
import org.jspecify.annotations.Nullable;

/**
 * One complaint: intake's own events folded, and copies of other services' facts, kept apart. The
 * status is worked out from both and stored nowhere else.
 *
 * @param round 1, and one more per reopening
 * @param received how it came in; never changes
 * @param concerns those it came in with and those added since
 * @param ending the final status once there is one; it absorbs whatever comes
 */
public record Complaint(
    String id,
    int round,
    Instant receivedAt,
    Instant updatedAt,
    ComplaintReceived received,
    List<Concern> concerns,
    Conversation conversation,
    @Nullable Ownership ownership,
    Progress progress,
    @Nullable ComplaintStatus ending) {

  public Complaint {
    concerns = List.copyOf(concerns);
  }

  /** The complaint that its first event makes. */
  public static Complaint of(String id, ComplaintReceived received, Instant at) {
    return new Complaint(
        id, 1, at, at, received, received.concerns(), Conversation.NONE, null, Progress.NONE, null);
  }

  /** Where it stands in the course of its recovery. */
  public ComplaintStatus status() {
    return Optional.ofNullable(ending)
        .or(progress::status)
        .orElseGet(() -> conversation.status(round));
  }

  /** Whether this agent is its owner. */
  public boolean isOwnedBy(String agent) {
    return ownership != null && ownership.owner().id().equals(agent);
  }

  /** The complaint after several of intake's own events. */
  public Complaint after(List<? extends IntakeEvent> events, Stamp stamp) {
    Complaint complaint = this;
    for (IntakeEvent event : events) {
      complaint = complaint.after(event, stamp);
    }
    return complaint;
  }

  /**
   * The complaint after one of intake's own events.
   *
   * @throws IllegalStateException for a second {@link ComplaintReceived}: the journal is wrong
   */
  public Complaint after(IntakeEvent event, Stamp stamp) {
    Instant at = stamp.at();
    return switch (event) {
      case ComplaintReceived _ -> throw new IllegalStateException("received twice: " + id);
      case OwnerAssigned(var owner, _) -> with(new Ownership(owner, false), at);
      case OwnerAccepted(var owner) ->
          with(new Ownership(owner, true), at).with(conversation.listened(), at);
      case NoteAdded(int number, String text) ->
          with(conversation.with(new Note(number, at, stamp.actor(), text)), at);
      case NarrativeCompleted _ -> with(conversation.told(), at);
      case ConcernAdded(Concern concern) -> with(concern, at);
      case SummaryGiven(int number, String text, List<Integer> named) ->
          with(
              conversation.with(new Summary(number, round, at, stamp.actor(), text, named, null)),
              at);
      case SummaryAnswered(int number, boolean confirmed, String correction) ->
          with(conversation.answered(number, new Summary.Answer(at, confirmed, correction)), at);
      case ApologyOffered(int number, String by, var channel, String text) ->
          with(conversation.with(new Apology(number, round, at, by, channel, text, null)), at);
      case ApologyAnswered(int number, boolean accepted, String words) ->
          with(conversation.answered(number, new Apology.Answer(at, accepted, words)), at);
      case ContactRecorded contact -> with(conversation.with(contact(contact, stamp)), at);
      case StatusChanged _ -> this;
      case ComplaintReopened _ -> reopened(at);
      case ComplaintWithdrawn _ -> ended(ComplaintStatus.WITHDRAWN, at);
    };
  }

  /** The complaint with other services' facts as they are now known. */
  Complaint knowing(Progress progress, Instant at) {
    return new Complaint(
        id, round, receivedAt, at, received, concerns, conversation, ownership, progress, ending);
  }

  private Complaint reopened(Instant at) {
    return new Complaint(
        id,
        round + 1,
        receivedAt,
        at,
        received,
        concerns,
        conversation.nextRound(),
        ownership,
        Progress.NONE,
        ending);
  }

  private Complaint ended(ComplaintStatus ending, Instant at) {
    return new Complaint(
        id, round, receivedAt, at, received, concerns, conversation, ownership, progress, ending);
  }

  private Complaint with(Conversation conversation, Instant at) {
    return new Complaint(
        id, round, receivedAt, at, received, concerns, conversation, ownership, progress, ending);
  }

  private Complaint with(Ownership ownership, Instant at) {
    return new Complaint(
        id, round, receivedAt, at, received, concerns, conversation, ownership, progress, ending);
  }

  private Complaint with(Concern concern, Instant at) {
    List<Concern> more = new ArrayList<>(concerns);
    more.add(concern);
    return new Complaint(
        id,
        round,
        receivedAt,
        at,
        received,
        more,
        conversation.listened(),
        ownership,
        progress,
        ending);
  }

  private static Contact contact(ContactRecorded event, Stamp stamp) {
    return new Contact(
        event.number(),
        event.at(),
        stamp.actor(),
        event.channel(),
        event.direction(),
        event.summary(),
        event.steps());
  }
}
