package org.herstel.intake.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herstel.events.Concern;
import org.herstel.events.IntakeEvent;
import org.herstel.events.IntakeEvent.ApologyAnswered;
import org.herstel.events.IntakeEvent.ApologyOffered;
import org.herstel.events.IntakeEvent.ConcernAdded;
import org.herstel.events.IntakeEvent.ContactRecorded;
import org.herstel.events.IntakeEvent.NarrativeCompleted;
import org.herstel.events.IntakeEvent.NoteAdded;
import org.herstel.events.IntakeEvent.SummaryAnswered;
import org.herstel.events.IntakeEvent.SummaryGiven;
import org.herstel.intake.complaint.Apology;
import org.herstel.intake.complaint.Complaint;
import org.herstel.intake.complaint.Conversation;
import org.herstel.intake.complaint.Endings;
import org.herstel.intake.complaint.StatusMoves;
import org.herstel.intake.complaint.Summary;
import org.herstel.intake.conversation.ConversationCommand.AddConcern;
import org.herstel.intake.conversation.ConversationCommand.AddNote;
import org.herstel.intake.conversation.ConversationCommand.AnswerApology;
import org.herstel.intake.conversation.ConversationCommand.AnswerSummary;
import org.herstel.intake.conversation.ConversationCommand.CompleteNarrative;
import org.herstel.intake.conversation.ConversationCommand.GiveSummary;
import org.herstel.intake.conversation.ConversationCommand.OfferApology;
import org.herstel.intake.conversation.ConversationCommand.RecordContact;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Refusal;

/** The rules of the conversation. A closed or absorbed complaint takes none of its commands. */
public final class ConversationRules {
  /** The most concerns a complaint can have. */
  public static final int MOST_CONCERNS = 50;

  /** How far the clock of a caller may be ahead; what lies further ahead is in the future. */
  static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

  private ConversationRules() {}

  /** Decides one command at the transaction's time. */
  public static Decision<IntakeEvent> decide(
      Complaint complaint, ConversationCommand command, Instant now) {
    Optional<Refusal> over = Endings.over(complaint);
    if (over.isPresent()) {
      return Decision.refused(List.of(over.get()));
    }
    return switch (command) {
      case AddNote note -> add(complaint, note, now);
      case CompleteNarrative _ -> complete(complaint, now);
      case AddConcern concern -> add(complaint, concern, now);
      case GiveSummary summary -> give(complaint, summary, now);
      case AnswerSummary answer -> answer(complaint, answer, now);
      case OfferApology apology -> offer(complaint, apology, now);
      case AnswerApology answer -> answer(complaint, answer, now);
      case RecordContact contact -> record(complaint, contact, now);
    };
  }

  private static Decision<IntakeEvent> add(Complaint complaint, AddNote note, Instant now) {
    int number = complaint.conversation().notes().size() + 1;
    return StatusMoves.of(complaint, now, new NoteAdded(number, note.text()));
  }

  private static Decision<IntakeEvent> complete(Complaint complaint, Instant now) {
    return complaint.conversation().narrativeComplete()
        ? Decision.events()
        : StatusMoves.of(complaint, now, new NarrativeCompleted());
  }

  private static Decision<IntakeEvent> add(Complaint complaint, AddConcern concern, Instant now) {
    int number = complaint.concerns().size() + 1;
    if (number > MOST_CONCERNS) {
      return Decision.refused(
          "too-many-concerns", "A complaint has at most " + MOST_CONCERNS + " concerns");
    }
    return StatusMoves.of(
        complaint,
        now,
        new ConcernAdded(
            new Concern(number, concern.category(), concern.description(), concern.harm())));
  }

  private static Decision<IntakeEvent> give(Complaint complaint, GiveSummary summary, Instant now) {
    List<Refusal> obstacles = obstacles(complaint, summary);
    if (!obstacles.isEmpty()) {
      return Decision.refused(obstacles);
    }
    int number = complaint.conversation().summaries().size() + 1;
    return StatusMoves.of(
        complaint, now, new SummaryGiven(number, summary.text(), summary.concerns()));
  }

  private static List<Refusal> obstacles(Complaint complaint, GiveSummary summary) {
    List<Refusal> obstacles = new ArrayList<>();
    if (!complaint.conversation().narrativeComplete()) {
      obstacles.add(
          new Refusal(
              "narrative-not-complete", "The customer has not told everything in this round yet"));
    }
    List<Integer> known = complaint.concerns().stream().map(Concern::number).toList();
    summary.concerns().stream()
        .filter(number -> !known.contains(number))
        .map(number -> new Refusal("unknown-concern", "There is no concern " + number))
        .forEach(obstacles::add);
    known.stream()
        .filter(number -> !summary.concerns().contains(number))
        .map(number -> new Refusal("concern-not-summarised", "Concern " + number + " is not named"))
        .forEach(obstacles::add);
    return obstacles;
  }

  private static Decision<IntakeEvent> answer(
      Complaint complaint, AnswerSummary answer, Instant now) {
    Optional<Summary> summary = complaint.conversation().lastSummary(complaint.round());
    if (summary.isEmpty()) {
      return Decision.refused("no-summary-given", "There is no summary in this round to answer");
    }
    if (summary.get().answer() != null) {
      return Decision.refused(
          "summary-already-answered",
          "Summary " + summary.get().number() + " has its answer; give a new summary");
    }
    if (!answer.confirmed() && answer.correction() == null) {
      return Decision.refused(
          "correction-missing", "A summary that is not confirmed needs the customer's correction");
    }
    return StatusMoves.of(
        complaint,
        now,
        new SummaryAnswered(summary.get().number(), answer.confirmed(), answer.correction()));
  }

  private static Decision<IntakeEvent> offer(
      Complaint complaint, OfferApology apology, Instant now) {
    int number = complaint.conversation().apologies().size() + 1;
    return StatusMoves.of(
        complaint,
        now,
        new ApologyOffered(number, apology.by(), apology.channel(), apology.text()));
  }

  private static Decision<IntakeEvent> answer(
      Complaint complaint, AnswerApology answer, Instant now) {
    Conversation conversation = complaint.conversation();
    Optional<Apology> apology = conversation.apology(answer.number());
    if (apology.isEmpty()) {
      return Decision.refused("unknown-apology", "There is no apology " + answer.number());
    }
    if (apology.get().answer() != null) {
      return Decision.refused(
          "apology-already-answered", "Apology " + answer.number() + " has its answer");
    }
    return StatusMoves.of(
        complaint, now, new ApologyAnswered(answer.number(), answer.accepted(), answer.words()));
  }

  private static Decision<IntakeEvent> record(
      Complaint complaint, RecordContact contact, Instant now) {
    Instant at = contact.at() == null ? now : contact.at();
    if (at.isAfter(now.plus(CLOCK_DIFFERENCE))) {
      return Decision.refused("contact-in-the-future", "The contact has not taken place yet");
    }
    int number = complaint.conversation().contacts().size() + 1;
    return StatusMoves.of(
        complaint,
        now,
        new ContactRecorded(
            number,
            contact.channel(),
            contact.direction(),
            at.isAfter(now) ? now : at,
            contact.summary(),
            contact.steps()));
  }
}
