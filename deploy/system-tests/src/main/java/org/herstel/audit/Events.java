package org.herstel.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.Envelope;
import org.herstel.events.EventJson;
import org.herstel.events.EventTypes;

/** Journaled events of one type, with what they say. */
final class Events {
  private Events() {}

  record Said<E>(Envelope envelope, E event) {}

  static <E extends ComplaintEvent> List<Said<E>> all(Evidence evidence, Class<E> type) {
    String attribute = EventTypes.of(type).attribute();
    return journaled(evidence)
        .filter(envelope -> envelope.type().equals(attribute))
        .map(envelope ->
            new Said<>(envelope, type.cast(EventJson.read(EventTypes.of(type), envelope.data()))))
        .toList();
  }

  /** When the last event was said. */
  static Instant end(Evidence evidence) {
    return journaled(evidence).map(Envelope::time).max(Instant::compareTo).orElse(Instant.MIN);
  }

  static Stream<Envelope> journaled(Evidence evidence) {
    return evidence.journals().values().stream()
        .flatMap(List::stream)
        .map(Evidence.Journaled::event);
  }
}
