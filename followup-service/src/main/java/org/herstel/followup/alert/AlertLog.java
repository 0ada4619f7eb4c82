package org.herstel.followup.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.herstel.events.FollowupEvent.AlertAcknowledged;
import org.herstel.events.FollowupEvent.ManagerAlerted;
import org.herstel.events.FollowupEvent.SupervisorAlerted;

/** All alerts of one complaint, in the order raised. */
public record AlertLog(List<Alert> alerts) {
  public static final AlertLog EMPTY = new AlertLog(List.of());

  public AlertLog {
    alerts = List.copyOf(alerts);
  }

  public Optional<Alert> find(UUID id) {
    return alerts.stream().filter(alert -> alert.id().equals(id)).findFirst();
  }

  public AlertLog raised(SupervisorAlerted event, Instant at) {
    return new AlertLog(
        Stream.concat(alerts.stream(), Stream.of(Alert.raised(event, at))).toList());
  }

  public AlertLog escalated(ManagerAlerted event, Instant at) {
    return change(event.alert(), alert -> alert.escalated(at));
  }

  public AlertLog acknowledged(AlertAcknowledged event, Instant at) {
    return change(
        event.alert(), alert -> alert.acknowledged(new Alert.Acknowledgement(event.agent(), at)));
  }

  private AlertLog change(UUID id, UnaryOperator<Alert> change) {
    return new AlertLog(
        alerts.stream().map(alert -> alert.id().equals(id) ? change.apply(alert) : alert).toList());
  }
}
