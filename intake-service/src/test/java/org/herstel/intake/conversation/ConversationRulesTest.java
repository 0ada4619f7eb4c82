package org.herstel.intake.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.intake.complaint.Complaints.NOW;
import static org.herstel.intake.complaint.Complaints.after;

import java.util.ArrayList;
import java.util.List;
import org.herstel.events.Channel;
import org.herstel.events.ComplaintStatus;
import org.herstel.events.Concern;
import org.herstel.events.Direction;
import org.herstel.events.Harm;
import org.herstel.events.IntakeEvent;
import org.herstel.events.IntakeEvent.ApologyAnswered;
import org.herstel.events.IntakeEvent.ApologyOffered;
import org.herstel.events.IntakeEvent.ConcernAdded;
import org.herstel.events.IntakeEvent.ContactRecorded;
import org.herstel.events.IntakeEvent.NarrativeCompleted;
import org.herstel.events.IntakeEvent.NoteAdded;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.IntakeEvent.StatusChanged;
import org.herstel.events.IntakeEvent.SummaryAnswered;
import org.herstel.events.IntakeEvent.SummaryGiven;
import org.herstel.events.Money;
import org.herstel.intake.complaint.Complaint;
import org.herstel.intake.complaint.Complaints;
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
import org.junit.jupiter.api.Test;

class ConversationRulesTest {
  private static final Complaint RECEIVED = Complaints.in(ComplaintStatus.RECEIVED);
  private static final Complaint LISTENING = Complaints.in(ComplaintStatus.LISTENING);
  private static final Complaint APOLOGISED = Complaints.in(ComplaintStatus.APOLOGISED);

  @Test
  void the_first_note_is_number_1_and_begins_listening() {
    assertThat(events(RECEIVED, new AddNote("heard")))
        .containsExactly(
            new NoteAdded(1, "heard"),
            new StatusChanged(ComplaintStatus.RECEIVED, ComplaintStatus.LISTENING));
  }

  @Test
  void an_added_concern_gets_the_next_number() {
    Harm harm = new Harm("money", new Money(1250, "EUR"));

    assertThat(events(LISTENING, new AddConcern("billing", "charged twice", harm)))
        .containsExactly(new ConcernAdded(new Concern(3, "billing", "charged twice", harm)));
  }

  @Test
  void a_fifty_first_concern_is_refused() {
    Complaint full = LISTENING;
    for (int number = 3; number <= ConversationRules.MOST_CONCERNS; number++) {
      full = after(full, new ConcernAdded(new Concern(number, "other", "more", null)));
    }

    assertThat(codes(full, new AddConcern("other", "yet more", null)))
        .containsExactly("too-many-concerns");
  }

  @Test
  void a_summary_names_each_concern_once_in_order() {
    assertThat(events(LISTENING, new GiveSummary("you said", List.of(2, 1, 2))))
        .containsExactly(new SummaryGiven(2, "you said", List.of(1, 2)));
  }

  @Test
  void a_summary_is_refused_with_everything_that_is_in_the_way() {
    assertThat(refusals(RECEIVED, new GiveSummary("you said", List.of(2, 7))))
        .containsExactly(
            new Refusal(
                "narrative-not-complete", "The customer has not told everything in this round yet"),
            new Refusal("unknown-concern", "There is no concern 7"),
            new Refusal("concern-not-summarised", "Concern 1 is not named"));
  }

  @Test
  void a_concern_added_after_the_confirmation_must_be_named_by_the_next_summary() {
    Complaint complaint =
        after(APOLOGISED, new ConcernAdded(new Concern(3, "billing", "charged twice", null)));

    assertThat(complaint.status()).isEqualTo(ComplaintStatus.APOLOGISED);
    assertThat(codes(complaint, new GiveSummary("you said", List.of(1, 2))))
        .containsExactly("concern-not-summarised");
  }

  @Test
  void the_newest_summary_is_the_one_that_is_answered() {
    Complaint twice =
        after(
            LISTENING,
            new SummaryAnswered(1, false, "not quite"),
            new SummaryGiven(2, "so you said", List.of(1, 2)));

    assertThat(events(twice, new AnswerSummary(true, null)))
        .containsExactly(
            new SummaryAnswered(2, true, null),
            new StatusChanged(ComplaintStatus.LISTENING, ComplaintStatus.SUMMARISED));
  }

  @Test
  void a_corrected_summary_leaves_the_status() {
    assertThat(events(LISTENING, new AnswerSummary(false, "it was two weeks")))
        .containsExactly(new SummaryAnswered(1, false, "it was two weeks"));
  }

  @Test
  void a_summary_that_is_not_confirmed_needs_a_correction() {
    assertThat(codes(LISTENING, new AnswerSummary(false, null)))
        .containsExactly("correction-missing");
  }

  @Test
  void an_apology_before_the_summary_counts_once_the_summary_is_confirmed() {
    Complaint early = after(LISTENING, Complaints.apology(1));

    assertThat(early.status()).isEqualTo(ComplaintStatus.LISTENING);
    assertThat(events(early, new AnswerSummary(true, null)))
        .containsExactly(
            new SummaryAnswered(1, true, null),
            new StatusChanged(ComplaintStatus.LISTENING, ComplaintStatus.APOLOGISED));
  }

  @Test
  void an_apology_can_be_repeated() {
    assertThat(events(APOLOGISED, new OfferApology("Liis", Channel.EMAIL, "again, sorry")))
        .containsExactly(new ApologyOffered(2, "Liis", Channel.EMAIL, "again, sorry"));
  }

  @Test
  void a_rejected_apology_does_not_block() {
    Complaint rejected = after(APOLOGISED, new ApologyAnswered(1, false, "I want solutions"));

    assertThat(rejected.status()).isEqualTo(ComplaintStatus.APOLOGISED);
  }

  @Test
  void an_apology_is_answered_once() {
    Complaint answered = after(APOLOGISED, new ApologyAnswered(1, true, null));

    assertThat(codes(answered, new AnswerApology(1, false, null)))
        .containsExactly("apology-already-answered");
  }

  @Test
  void a_contact_takes_place_now_unless_said_otherwise() {
    assertThat(events(LISTENING, contact(null))).containsExactly(recorded(NOW));
    assertThat(events(LISTENING, contact(NOW.minusSeconds(600))))
        .containsExactly(recorded(NOW.minusSeconds(600)));
  }

  @Test
  void a_contact_in_the_future_is_refused_and_a_clock_slightly_ahead_forgiven() {
    assertThat(codes(LISTENING, contact(NOW.plusSeconds(61))))
        .containsExactly("contact-in-the-future");
    assertThat(events(LISTENING, contact(NOW.plusSeconds(60)))).containsExactly(recorded(NOW));
  }

  @Test
  void reassignment_after_acceptance_does_not_fall_back_to_received() {
    Complaint handedOver = after(LISTENING, new OwnerAssigned(Complaints.owner("agent-2"), false));

    assertThat(handedOver.status()).isEqualTo(ComplaintStatus.LISTENING);
  }

  @Test
  void a_new_round_asks_for_listening_summary_and_apology_again() {
    Complaint reopened = Complaints.reopened();

    assertThat(reopened.status()).isEqualTo(ComplaintStatus.LISTENING);
    assertThat(codes(reopened, new GiveSummary("you said", List.of(1, 2))))
        .containsExactly("narrative-not-complete");
    assertThat(codes(reopened, new AnswerSummary(true, null))).containsExactly("no-summary-given");

    Complaint heard = after(reopened, new NarrativeCompleted());
    assertThat(events(heard, new GiveSummary("now you said", List.of(1, 2))))
        .containsExactly(new SummaryGiven(2, "now you said", List.of(1, 2)));
    Complaint confirmed =
        after(
            heard,
            new SummaryGiven(2, "now you said", List.of(1, 2)),
            new SummaryAnswered(2, true, null));
    assertThat(confirmed.status()).isEqualTo(ComplaintStatus.SUMMARISED);
    assertThat(events(confirmed, new OfferApology("Jan", Channel.PHONE, "sorry again")))
        .containsExactly(
            new ApologyOffered(2, "Jan", Channel.PHONE, "sorry again"),
            new StatusChanged(ComplaintStatus.SUMMARISED, ComplaintStatus.APOLOGISED));
    assertThat(reopened.conversation().notes()).hasSize(1);
    assertThat(events(reopened, new CompleteNarrative())).containsExactly(new NarrativeCompleted());
  }

  private static RecordContact contact(java.time.Instant at) {
    return new RecordContact(Channel.PHONE, Direction.OUTBOUND, at, "called", List.of("asked"));
  }

  private static ContactRecorded recorded(java.time.Instant at) {
    return new ContactRecorded(
        1, Channel.PHONE, Direction.OUTBOUND, at, "called", List.of("asked"));
  }

  private static List<IntakeEvent> events(Complaint complaint, ConversationCommand command) {
    return switch (ConversationRules.decide(complaint, command, NOW)) {
      case Decision.Events<IntakeEvent>(List<IntakeEvent> events) -> events;
      case Decision.Refused<IntakeEvent>(List<Refusal> obstacles) ->
          throw new AssertionError(obstacles);
    };
  }

  private static List<Refusal> refusals(Complaint complaint, ConversationCommand command) {
    return switch (ConversationRules.decide(complaint, command, NOW)) {
      case Decision.Events<IntakeEvent>(List<IntakeEvent> events) ->
          throw new AssertionError(events);
      case Decision.Refused<IntakeEvent>(List<Refusal> obstacles) -> new ArrayList<>(obstacles);
    };
  }

  private static List<String> codes(Complaint complaint, ConversationCommand command) {
    return refusals(complaint, command).stream().map(Refusal::code).toList();
  }
}
