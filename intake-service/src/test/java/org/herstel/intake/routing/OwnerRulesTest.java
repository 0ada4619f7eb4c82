package org.herstel.intake.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.intake.complaint.Complaints.NOW;

import org.herstel.events.ComplaintStatus;
import org.herstel.events.IntakeEvent.OwnerAccepted;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.IntakeEvent.StatusChanged;
import org.herstel.intake.complaint.Complaint;
import org.herstel.intake.complaint.Complaints;
import org.herstel.intake.routing.OwnerCommand.AcceptOwnership;
import org.herstel.intake.routing.OwnerCommand.AssignOwner;
import org.herstel.kit.decision.Decision;
import org.junit.jupiter.api.Test;

class OwnerRulesTest {
  private static final Complaint RECEIVED = Complaints.in(ComplaintStatus.RECEIVED);

  @Test
  void a_person_made_the_owner_accountable_not_the_routing() {
    assertThat(OwnerRules.decide(RECEIVED, new AssignOwner(Complaints.owner("agent-2")), NOW))
        .isEqualTo(Decision.events(new OwnerAssigned(Complaints.owner("agent-2"), false)));
  }

  @Test
  void acceptance_begins_listening() {
    assertThat(OwnerRules.decide(RECEIVED, new AcceptOwnership("agent-1"), NOW))
        .isEqualTo(
            Decision.events(
                new OwnerAccepted(Complaints.OWNER),
                new StatusChanged(ComplaintStatus.RECEIVED, ComplaintStatus.LISTENING)));
  }

  @Test
  void the_new_owner_accepts_anew() {
    Complaint handedOver =
        Complaints.after(
            Complaints.in(ComplaintStatus.LISTENING),
            new OwnerAssigned(Complaints.owner("agent-2"), false));

    assertThat(OwnerRules.decide(handedOver, new AcceptOwnership("agent-1"), NOW))
        .isEqualTo(
            Decision.refused("not-the-owner", "Only the assigned owner accepts the ownership"));
    assertThat(OwnerRules.decide(handedOver, new AcceptOwnership("agent-2"), NOW))
        .isEqualTo(Decision.events(new OwnerAccepted(Complaints.owner("agent-2"))));
  }

  @Test
  void nobody_accepts_a_complaint_without_owner() {
    Complaint unassigned = Complaint.of(RECEIVED.id(), RECEIVED.received(), NOW);

    assertThat(OwnerRules.decide(unassigned, new AcceptOwnership("agent-1"), NOW))
        .isEqualTo(
            Decision.refused("not-the-owner", "Only the assigned owner accepts the ownership"));
  }
}
