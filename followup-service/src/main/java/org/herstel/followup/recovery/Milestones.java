package org.herstel.followup.recovery;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.herstel.events.Channel;

/**
 * The moments of a complaint that are measured. Empty as long as nobody said so, and for what
 * happened before they were kept.
 *
 * @param channel by which the complaint came in
 * @param answeredAt the first answer of a person with at least one step, or the resolution; in time
 *     or not
 * @param resolution of the latest round that was resolved
 */
public record Milestones(
    Optional<Instant> receivedAt,
    Optional<Channel> channel,
    Optional<Instant> answeredAt,
    Optional<Resolution> resolution) {
  public static final Milestones NONE =
      new Milestones(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** When a round was resolved. */
  public record Resolution(int round, Instant at) {}

  /** A member that a stored document lacks is absent. */
  public Milestones {
    receivedAt = Objects.requireNonNullElse(receivedAt, Optional.empty());
    channel = Objects.requireNonNullElse(channel, Optional.empty());
    answeredAt = Objects.requireNonNullElse(answeredAt, Optional.empty());
    resolution = Objects.requireNonNullElse(resolution, Optional.empty());
  }

  Milestones received(Instant at, Channel by) {
    return new Milestones(Optional.of(at), Optional.of(by), answeredAt, resolution);
  }

  /** The earliest answer counts, in whatever order they become known. */
  Milestones answered(Instant at) {
    Instant first = answeredAt.filter(known -> known.isBefore(at)).orElse(at);
    return new Milestones(receivedAt, channel, Optional.of(first), resolution);
  }

  /** The first word about the latest round counts. */
  Milestones resolved(int round, Instant at) {
    return resolution.filter(known -> known.round() >= round).isPresent()
        ? this
        : new Milestones(receivedAt, channel, answeredAt, Optional.of(new Resolution(round, at)));
  }
}
