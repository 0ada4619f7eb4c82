package org.herstel.intake.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.herstel.events.IntakeEvent;
import org.herstel.events.IntakeEvent.OwnerAccepted;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.intake.complaint.Complaint;
import org.herstel.intake.complaint.Endings;
import org.herstel.intake.complaint.Ownership;
import org.herstel.intake.complaint.StatusMoves;
import org.herstel.intake.routing.OwnerCommand.AcceptOwnership;
import org.herstel.intake.routing.OwnerCommand.AssignOwner;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Refusal;

/** The rules of ownership. What is already so is not said again. */
public final class OwnerRules {
  private OwnerRules() {}

  /** Decides one command at the transaction's time. */
  public static Decision<IntakeEvent> decide(
      Complaint complaint, OwnerCommand command, Instant now) {
    Optional<Refusal> absorbed = Endings.absorbed(complaint);
    if (absorbed.isPresent()) {
      return Decision.refused(List.of(absorbed.get()));
    }
    return switch (command) {
      case AssignOwner assign -> assign(complaint, assign, now);
      case AcceptOwnership accept -> accept(complaint, accept, now);
    };
  }

  private static Decision<IntakeEvent> assign(
      Complaint complaint, AssignOwner command, Instant now) {
    return complaint.isOwnedBy(command.owner().id())
        ? Decision.events()
        : StatusMoves.of(complaint, now, new OwnerAssigned(command.owner(), false));
  }

  private static Decision<IntakeEvent> accept(
      Complaint complaint, AcceptOwnership command, Instant now) {
    Ownership ownership = complaint.ownership();
    if (ownership == null || !complaint.isOwnedBy(command.agent())) {
      return Decision.refused("not-the-owner", "Only the assigned owner accepts the ownership");
    }
    return ownership.accepted()
        ? Decision.events()
        : StatusMoves.of(complaint, now, new OwnerAccepted(ownership.owner()));
  }
}
