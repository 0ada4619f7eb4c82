package org.herstel.intake.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.herstel.events.ComplaintStatus;
import org.herstel.events.IntakeEvent;
import org.herstel.events.IntakeEvent.StatusChanged;
import org.herstel.kit.decision.Decision;

/** Tells the move of the status that events bring about, once, after them. */
public final class StatusMoves {
  private static final String NOBODY = "";

  private StatusMoves() {}

  /** These events and, where the status moves because of them, its {@link StatusChanged}. */
  public static Decision<IntakeEvent> of(Complaint before, Instant now, IntakeEvent... events) {
    List<IntakeEvent> all = new ArrayList<>(List.of(events));
    ComplaintStatus to = before.after(all, new Stamp(now, NOBODY)).status();
    if (to != before.status()) {
      all.add(new StatusChanged(before.status(), to));
    }
    return Decision.events(all);
  }
}
