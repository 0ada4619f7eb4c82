package org.herstel.followup.calltask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.CallAttempted;
import org.herstel.events.FollowupEvent.CallTaskOpened;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.events.NotificationEvent.Message;
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

  /** Reason of a task: a mail to the customer cannot be delivered. */
  public static final String MESSAGE_FAILED = "message-failed";

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
   * A mail cannot be delivered: when it was for the customer, the owner calls instead. One open
   * task is enough, however many mails fail.
   *
   * @param customer id of who complained
   */
  public static List<FollowupEvent> unreachable(
      CallTasks known, boolean withdrawn, Message message, Optional<UUID> customer, Ids ids) {
    boolean isForCustomer =
        customer.map(UUID::toString).filter(message.recipient()::equals).isPresent();
    boolean asked =
        known.tasks().stream()
            .anyMatch(task -> task.reason().equals(MESSAGE_FAILED) && !task.done());
    return !isForCustomer || asked || withdrawn
        ? List.of()
        : List.of(
            new CallTaskOpened(
                ids.next(),
                Rung.OWNER,
                MESSAGE_FAILED,
                "A mail to the customer cannot be delivered (%s). Call instead."
                    .formatted(message.reason()),
                null));
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
