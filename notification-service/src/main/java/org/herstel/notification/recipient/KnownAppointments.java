package org.herstel.notification.recipient;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.herstel.events.Arrangement;

/**
 * What makes a message about an appointment true or untrue.
 *
 * @param sequences how often the invited were told of a change, by appointment
 * @param settled why an appointment is no longer to come
 */
public record KnownAppointments(Map<UUID, Integer> sequences, Map<UUID, String> settled) {
  static final KnownAppointments NONE = new KnownAppointments(Map.of(), Map.of());

  public KnownAppointments {
    sequences = Map.copyOf(sequences);
    settled = Map.copyOf(settled);
  }

  /** Why what was arranged is not to come; empty while it is. */
  public Optional<String> overtaken(Arrangement arrangement) {
    String end = settled.get(arrangement.appointment());
    if (end != null) {
      return Optional.of(end);
    }
    int newest = sequences.getOrDefault(arrangement.appointment(), arrangement.sequence());
    return newest > arrangement.sequence() ? Optional.of("appointment-moved") : Optional.empty();
  }

  KnownAppointments told(Arrangement arrangement) {
    Map<UUID, Integer> more = new HashMap<>(sequences);
    more.merge(arrangement.appointment(), arrangement.sequence(), Math::max);
    return new KnownAppointments(more, settled);
  }

  KnownAppointments settled(UUID appointment, String why) {
    Map<UUID, String> more = new HashMap<>(settled);
    more.putIfAbsent(appointment, Objects.requireNonNull(why));
    return new KnownAppointments(sequences, more);
  }
}
