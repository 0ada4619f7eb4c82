package org.herstel.followup.calltask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.CallAttempted;
import org.herstel.events.FollowupEvent.CallTaskOpened;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.events.Rung;
import org.herstel.followup.Ids;
import org.herstel.followup.alert.Alerts;
import org.herstel.kit.decision.Decision;

/**
 * Where writing does not do any more, somebody calls: the supervisor once the customer has been put
 * off often enough (PR2), the owner where no message gets through (MS6).
 */
public final class CallTaskRules {
  private static final Map<String, Rung> CALLED_BY =
      Map.of(
          Alerts.HOLDING_LIMIT_REACHED, Rung.SUPERVISOR,
          Alerts.CUSTOMER_UNREACHABLE, Rung.OWNER);

  private CallTaskRules() {}

  /** The same events, each alert that asks for a call followed by its task. */
  public static List<? extends ComplaintEvent> withCalls(
      List<? extends ComplaintEvent> events, Ids ids) {
    List<ComplaintEvent> all = new ArrayList<>();
    for (ComplaintEvent event : events) {
      all.add(event);
      if (event instanceof SupervisorAlerted alert && CALLED_BY.containsKey(alert.reason())) {
        all.add(
            new CallTaskOpened(
                ids.next(),
                CALLED_BY.get(alert.reason()),
                alert.reason(),
                alert.text(),
                alert.promise()));
      }
    }
    return all;
  }

  /**
   * Somebody called the customer.
   *
   * @param withdrawn whether the customer took the complaint back
   * @param by agent id
   */
  public static Decision<FollowupEvent> attempt(
      CallTask task, boolean withdrawn, boolean reached, Optional<String> words, String by) {
    if (task.done()) {
      return Decision.refused("call-already-made", "The customer has been reached already");
    }
    if (withdrawn) {
      return Decision.refused("complaint-withdrawn", "The customer took the complaint back");
    }
    return Decision.events(new CallAttempted(task.id(), reached, words.orElse(null), by));
  }
}
