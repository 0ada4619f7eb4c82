package org.herstel.followup.timetable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.herstel.followup.datafile.Readings;
import org.herstel.followup.deadline.Deadline;
import org.herstel.followup.deadline.DeadlineState;
import org.herstel.followup.recovery.Recovery;
import org.jspecify.annotations.Nullable;

/**
 * A time that a rule sets, as callers see it.
 *
 * @param due while it stands still, as of the moment it stopped
 * @param metBy what it asks, for instance {@code final-response}
 * @param how {@code contact}, {@code acknowledgement}, {@code letter}, {@code resolved} or {@code
 *     by-hand}
 * @param missed the due times that passed
 * @param extensions how often it was put off
 */
public record DeadlineView(
    UUID id,
    UUID complaintId,
    String rule,
    String text,
    DeadlineState state,
    Instant start,
    Instant due,
    String metBy,
    boolean tellBefore,
    boolean pauses,
    @Nullable Instant standsStillSince,
    @Nullable Instant metAt,
    @Nullable String how,
    @Nullable String words,
    List<Instant> missed,
    int extensions,
    List<MoveView> history,
    ReckoningView reckoning) {

  /**
   * It was moved.
   *
   * @param reason {@code extension}, {@code waited} or {@code reopened}
   */
  public record MoveView(
      Instant at, Instant oldDue, Instant due, String reason, @Nullable String words) {}

  /** All deadlines of a complaint. */
  public static List<DeadlineView> all(UUID complaint, Recovery recovery) {
    return recovery.deadlines().all().stream()
        .map(deadline -> of(complaint, recovery, deadline))
        .toList();
  }

  static DeadlineView of(UUID complaint, Recovery recovery, Deadline deadline) {
    return new DeadlineView(
        deadline.id(),
        complaint,
        deadline.rule(),
        deadline.text(),
        deadline.state(recovery.withdrawn()),
        deadline.start(),
        deadline.due(),
        Readings.written(deadline.metBy()),
        deadline.tellBefore(),
        deadline.pauses(),
        deadline.stoodSince().filter(_ -> deadline.open()).orElse(null),
        deadline.met().map(Deadline.Met::at).orElse(null),
        deadline.met().map(Deadline.Met::how).orElse(null),
        deadline.met().flatMap(Deadline.Met::words).orElse(null),
        deadline.missed(),
        deadline.extensions(),
        deadline.moves().stream()
            .map(move ->
                new MoveView(
                    move.at(), move.oldDue(), move.due(), move.reason(), move.words().orElse(null)))
            .toList(),
        ReckoningView.of(deadline.reckoning()));
  }
}
