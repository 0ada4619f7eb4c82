package org.herstel.intake.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.intake.complaint.Complaints.NOW;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.herstel.events.Channel;
import org.herstel.events.ComplaintStatus;
import org.herstel.events.Direction;
import org.herstel.events.IntakeEvent;
import org.herstel.events.IntakeEvent.StatusChanged;
import org.herstel.intake.complaint.Complaint;
import org.herstel.intake.complaint.Complaints;
import org.herstel.intake.complaint.Outcomes;
import org.herstel.intake.complaint.Withdrawal;
import org.herstel.intake.conversation.ConversationCommand.AddConcern;
import org.herstel.intake.conversation.ConversationCommand.AddNote;
import org.herstel.intake.conversation.ConversationCommand.AnswerApology;
import org.herstel.intake.conversation.ConversationCommand.AnswerSummary;
import org.herstel.intake.conversation.ConversationCommand.CompleteNarrative;
import org.herstel.intake.conversation.ConversationCommand.GiveSummary;
import org.herstel.intake.conversation.ConversationCommand.OfferApology;
import org.herstel.intake.conversation.ConversationCommand.RecordContact;
import org.herstel.intake.routing.OwnerCommand;
import org.herstel.intake.routing.OwnerCommand.AcceptOwnership;
import org.herstel.intake.routing.OwnerCommand.AssignOwner;
import org.herstel.intake.routing.OwnerRules;
import org.herstel.kit.decision.Decision;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every status × every command of intake, with the events that follow or the refusal. */
class ConversationTableTest {

  private static final String TABLE =
      """
      status        | note                  | narrative-complete             | concern                  | summary                | confirm                      | correct          | apology                     | apology-answer             | contact          | assign-other   | assign-same | accept                    | accept-other   | withdraw
      RECEIVED      | note-added >LISTENING | narrative-completed >LISTENING | concern-added >LISTENING | !narrative-not-complete | !no-summary-given           | !no-summary-given | apology-offered            | !unknown-apology           | contact-recorded | owner-assigned | -           | owner-accepted >LISTENING | !not-the-owner | withdrawn >WITHDRAWN
      LISTENING     | note-added            | -                              | concern-added            | summary-given          | summary-answered >SUMMARISED | summary-answered | apology-offered             | !unknown-apology           | contact-recorded | owner-assigned | -           | -                         | !not-the-owner | withdrawn >WITHDRAWN
      SUMMARISED    | note-added            | -                              | concern-added            | summary-given          | !summary-already-answered    | !summary-already-answered | apology-offered >APOLOGISED | !unknown-apology  | contact-recorded | owner-assigned | -           | -                         | !not-the-owner | withdrawn >WITHDRAWN
      APOLOGISED    | note-added            | -                              | concern-added            | summary-given          | !summary-already-answered    | !summary-already-answered | apology-offered    | apology-answered           | contact-recorded | owner-assigned | -           | -                         | !not-the-owner | withdrawn >WITHDRAWN
      INVESTIGATING | note-added            | -                              | concern-added            | summary-given          | !summary-already-answered    | !summary-already-answered | apology-offered    | apology-answered           | contact-recorded | owner-assigned | -           | -                         | !not-the-owner | withdrawn >WITHDRAWN
      PLANNED       | note-added            | -                              | concern-added            | summary-given          | !summary-already-answered    | !summary-already-answered | apology-offered    | apology-answered           | contact-recorded | owner-assigned | -           | -                         | !not-the-owner | withdrawn >WITHDRAWN
      AGREED        | note-added            | -                              | concern-added            | summary-given          | !summary-already-answered    | !summary-already-answered | apology-offered    | apology-answered           | contact-recorded | owner-assigned | -           | -                         | !not-the-owner | withdrawn >WITHDRAWN
      EXECUTING     | note-added            | -                              | concern-added            | summary-given          | !summary-already-answered    | !summary-already-answered | apology-offered    | apology-answered           | contact-recorded | owner-assigned | -           | -                         | !not-the-owner | withdrawn >WITHDRAWN
      RESOLVED      | note-added            | -                              | concern-added            | summary-given          | !summary-already-answered    | !summary-already-answered | apology-offered    | apology-answered           | contact-recorded | owner-assigned | -           | -                         | !not-the-owner | withdrawn >WITHDRAWN
      AFTERCARE     | note-added            | -                              | concern-added            | summary-given          | !summary-already-answered    | !summary-already-answered | apology-offered    | apology-answered           | contact-recorded | owner-assigned | -           | -                         | !not-the-owner | withdrawn >WITHDRAWN
      CLOSED        | !complaint-closed     | !complaint-closed              | !complaint-closed        | !complaint-closed      | !complaint-closed            | !complaint-closed | !complaint-closed          | !complaint-closed          | !complaint-closed | owner-assigned | -          | -                         | !not-the-owner | !complaint-closed
      WITHDRAWN     | !complaint-withdrawn  | !complaint-withdrawn           | !complaint-withdrawn     | !complaint-withdrawn   | !complaint-withdrawn         | !complaint-withdrawn | !complaint-withdrawn    | !complaint-withdrawn       | !complaint-withdrawn | !complaint-withdrawn | !complaint-withdrawn | !complaint-withdrawn | !complaint-withdrawn | !complaint-withdrawn
      MERGED        | !complaint-merged     | !complaint-merged              | !complaint-merged        | !complaint-merged      | !complaint-merged            | !complaint-merged | !complaint-merged          | !complaint-merged          | !complaint-merged | !complaint-merged | !complaint-merged | !complaint-merged | !complaint-merged | !complaint-merged
      ENDED         | !complaint-ended      | !complaint-ended               | !complaint-ended         | !complaint-ended       | !complaint-ended             | !complaint-ended | !complaint-ended            | !complaint-ended           | !complaint-ended | !complaint-ended | !complaint-ended | !complaint-ended | !complaint-ended | !complaint-ended
      """;

  @TestFactory
  Stream<DynamicTest> every_status_answers_every_command() {
    return Outcomes.table(TABLE).entrySet().stream()
        .flatMap(row ->
            row.getValue().entrySet().stream()
                .map(cell ->
                    DynamicTest.dynamicTest(
                        row.getKey() + " in " + cell.getKey(), () -> check(row.getKey(), cell))));
  }

  private static void check(String command, Map.Entry<ComplaintStatus, String> cell) {
    Complaint complaint = Complaints.in(cell.getKey());
    assertThat(complaint.status()).isEqualTo(cell.getKey());

    Decision<IntakeEvent> decision = decide(command, complaint);

    assertThat(Outcomes.of(decision)).isEqualTo(cell.getValue());
    if (decision instanceof Decision.Events<IntakeEvent>(List<IntakeEvent> events)) {
      ComplaintStatus told =
          events.stream()
              .filter(StatusChanged.class::isInstance)
              .map(event -> ((StatusChanged) event).to())
              .findFirst()
              .orElse(cell.getKey());
      assertThat(complaint.after(events, Complaints.STAMP).status()).isEqualTo(told);
    }
  }

  private static Decision<IntakeEvent> decide(String command, Complaint complaint) {
    return switch (command) {
      case "note" -> talk(complaint, new AddNote("heard"));
      case "narrative-complete" -> talk(complaint, new CompleteNarrative());
      case "concern" -> talk(complaint, new AddConcern("billing", "charged twice", null));
      case "summary" -> talk(complaint, new GiveSummary("you said", List.of(1, 2)));
      case "confirm" -> talk(complaint, new AnswerSummary(true, null));
      case "correct" -> talk(complaint, new AnswerSummary(false, "not quite"));
      case "apology" -> talk(complaint, new OfferApology("Jan", Channel.PHONE, "sorry"));
      case "apology-answer" -> talk(complaint, new AnswerApology(1, false, "I want solutions"));
      case "contact" ->
          talk(
              complaint,
              new RecordContact(
                  Channel.PHONE, Direction.OUTBOUND, null, "called", List.of("asked")));
      case "assign-other" -> own(complaint, new AssignOwner(Complaints.owner("agent-2")));
      case "assign-same" -> own(complaint, new AssignOwner(Complaints.OWNER));
      case "accept" -> own(complaint, new AcceptOwnership("agent-1"));
      case "accept-other" -> own(complaint, new AcceptOwnership("agent-2"));
      case "withdraw" -> Withdrawal.decide(complaint, new Withdrawal("never mind"), NOW);
      default -> throw new IllegalArgumentException(command);
    };
  }

  private static Decision<IntakeEvent> talk(Complaint complaint, ConversationCommand command) {
    return ConversationRules.decide(complaint, command, NOW);
  }

  private static Decision<IntakeEvent> own(Complaint complaint, OwnerCommand command) {
    return OwnerRules.decide(complaint, command, NOW);
  }
}
