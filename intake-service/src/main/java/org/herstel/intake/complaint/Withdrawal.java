package org.herstel.intake.complaint;

import java.time.Instant;
import org.herstel.events.IntakeEvent;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.kit.decision.Decision;
import org.jspecify.annotations.Nullable;

/** The customer takes the complaint back; possible until it is closed. */
public record Withdrawal(@Nullable String reason) {

  public static Decision<IntakeEvent> decide(Complaint complaint, Withdrawal command, Instant now) {
    return Endings.over(complaint)
        .<Decision<IntakeEvent>>map(
            obstacle -> Decision.refused(obstacle.code(), obstacle.detail()))
        .orElseGet(() -> StatusMoves.of(complaint, now, new ComplaintWithdrawn(command.reason())));
  }
}
