package org.herstel.followup.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.AlertAcknowledged;
import org.herstel.events.FollowupEvent.ManagerAlerted;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.kit.decision.Decision;

/**
 * PR6: the owner is warned before it happens, the supervisor is alerted when it has, managers hear
 * of what nobody acknowledged. Nobody is written to after hours unless the reason says so.
 */
public record EscalationRules(EscalationPolicy policy) {

  /**
   * When managers have to be told.
   *
   * @param over whether what it was about has come right by itself
   */
  public Optional<Instant> wakesAt(Alert alert, boolean over) {
    return over || alert.acknowledged().isPresent() || alert.escalatedAt().isPresent()
        ? Optional.empty()
        : Optional.of(policy.escalatesAt(alert));
  }

  /** Time has gone on. */
  public List<FollowupEvent> tick(Alert alert, boolean over, Optional<String> team, Instant now) {
    return wakesAt(alert, over)
        .filter(moment -> !now.isBefore(moment))
        .<List<FollowupEvent>>map(_ ->
            List.of(
                new ManagerAlerted(
                    alert.id(),
                    alert.reason(),
                    team.orElse(null),
                    alert.text(),
                    alert.promise().orElse(null))))
        .orElse(List.of());
  }

  /** Somebody takes it on; it goes no further up. */
  public static Decision<FollowupEvent> acknowledge(Alert alert, boolean over, String by) {
    if (alert.acknowledged().isPresent()) {
      return Decision.refused(
          "alert-already-acknowledged",
          "%s has taken it on".formatted(alert.acknowledged().get().by()));
    }
    return over
        ? Decision.refused("alert-over", "What it was about has come right meanwhile")
        : Decision.events(new AlertAcknowledged(alert.id(), by));
  }

  /** The same events; alerts that fall into somebody's free time are kept until the hours begin. */
  public List<? extends ComplaintEvent> inHours(
      List<? extends ComplaintEvent> events, Instant now) {
    return events.stream()
        .map(event -> event instanceof SupervisorAlerted alert ? inHours(alert, now) : event)
        .toList();
  }

  private SupervisorAlerted inHours(SupervisorAlerted alert, Instant now) {
    Instant moment = policy.mayTell(alert.reason(), now);
    return moment.isAfter(now) ? alert.notBefore(moment) : alert;
  }
}
