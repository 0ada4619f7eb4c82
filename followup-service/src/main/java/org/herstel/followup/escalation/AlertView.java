package org.herstel.followup.escalation;

import java.time.Instant;
import java.util.UUID;
import org.herstel.events.Rung;
import org.herstel.followup.alert.Alert;
import org.herstel.followup.alert.AlertState;
import org.herstel.followup.recovery.Recovery;
import org.jspecify.annotations.Nullable;

/**
 * An alert as callers see it.
 *
 * @param rung who has been told so far
 * @param escalatesAt when managers are told if nobody acknowledges it
 */
record AlertView(
    UUID id,
    UUID complaintId,
    String reason,
    String text,
    @Nullable UUID promise,
    @Nullable String owner,
    @Nullable String team,
    AlertState state,
    Rung rung,
    Instant raisedAt,
    @Nullable Instant escalatesAt,
    @Nullable Instant escalatedAt,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt) {

  static AlertView of(UUID complaint, Recovery recovery, Alert alert, @Nullable Instant next) {
    return new AlertView(
        alert.id(),
        complaint,
        alert.reason(),
        alert.text(),
        alert.promise().orElse(null),
        recovery.accountable().map(Recovery.Accountable::agent).orElse(null),
        recovery.team().orElse(null),
        recovery.stateOf(alert),
        alert.escalatedAt().isPresent() ? Rung.MANAGER : Rung.SUPERVISOR,
        alert.raisedAt(),
        next,
        alert.escalatedAt().orElse(null),
        alert.acknowledged().map(Alert.Acknowledgement::by).orElse(null),
        alert.acknowledged().map(Alert.Acknowledgement::at).orElse(null));
  }
}
