package org.herstel.followup.escalation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.herstel.events.Rung;
import org.herstel.followup.calltask.CallTask;
import org.herstel.followup.recovery.Recovery;
import org.jspecify.annotations.Nullable;

/**
 * A call task as callers see it.
 *
 * @param owner who calls; absent when any supervisor of the team may
 */
record CallTaskView(
    UUID id,
    UUID complaintId,
    Rung rung,
    @Nullable String owner,
    @Nullable String team,
    String reason,
    String text,
    @Nullable UUID promise,
    State state,
    Instant openedAt,
    List<AttemptView> attempts) {

  /** Whether somebody still has to call. */
  enum State {
    OPEN,
    DONE,
    /** Nobody calls any more: the customer took the complaint back. */
    RELEASED
  }

  /** One call. */
  record AttemptView(Instant at, String by, boolean reached, @Nullable String words) {}

  static CallTaskView of(UUID complaint, Recovery recovery, CallTask task) {
    return new CallTaskView(
        task.id(),
        complaint,
        task.rung(),
        task.rung() == Rung.OWNER
            ? recovery.accountable().map(Recovery.Accountable::agent).orElse(null)
            : null,
        recovery.team().orElse(null),
        task.reason(),
        task.text(),
        task.promise().orElse(null),
        state(recovery, task),
        task.openedAt(),
        task.attempts().stream()
            .map(call ->
                new AttemptView(call.at(), call.by(), call.reached(), call.words().orElse(null)))
            .toList());
  }

  private static State state(Recovery recovery, CallTask task) {
    if (task.done()) {
      return State.DONE;
    }
    return recovery.isOpen(task) ? State.OPEN : State.RELEASED;
  }
}
