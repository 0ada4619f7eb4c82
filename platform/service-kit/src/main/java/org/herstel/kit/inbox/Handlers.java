package org.herstel.kit.inbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.EventJson;
import org.herstel.events.EventType;
import org.herstel.events.EventTypes;
import org.herstel.events.UndecodableEvent;
import org.herstel.kit.journal.Source;
import org.herstel.kit.journal.StreamTransaction;

/** Which feature acts on what. */
@ApplicationScoped
class Handlers {
  private final Map<EventType, List<FactHandler>> byType = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Source source;

  Handlers(@All List<FactHandler> handlers, Source source) {
    this.source = source;
    for (FactHandler handler : handlers) {
      for (Class<? extends Event> record : handler.actsOn()) {
        EventType type = EventTypes.of(record);
        byType.merge(
            type,
            List.of(handler),
            (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream()).toList());
        names.add(type.name());
      }
    }
  }

  /** Whether only an upgrade of this service can read events of a type it would have to act on. */
  boolean needsUpgrade(String type) {
    return EventTypes.otherVersionOf(type).map(EventType::name).filter(names::contains).isPresent();
  }

  /**
   * The fact that an event states, if somebody acts on it.
   *
   * @throws UndecodableEvent if the data is not of its type, or its source may not say it
   */
  Optional<Fact> fact(Envelope event) {
    Optional<EventType> type = EventTypes.named(event.type()).filter(byType::containsKey);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    String service = type.get().service();
    if (!service.equals(EventTypes.ANY_SERVICE) && !source.of(service).equals(event.source())) {
      throw new UndecodableEvent(event.type() + " may not be said by " + event.source());
    }
    return Optional.of(new Fact(event, EventJson.read(type.get(), event.data())));
  }

  void prefetch(List<Fact> facts) {
    Map<FactHandler, Set<String>> subjects = new HashMap<>();
    for (Fact fact : facts) {
      for (FactHandler handler : handlers(fact)) {
        subjects.computeIfAbsent(handler, h -> new HashSet<>()).add(fact.subject());
      }
    }
    subjects.forEach(FactHandler::prefetch);
  }

  void apply(Fact fact, StreamTransaction transaction) {
    for (FactHandler handler : handlers(fact)) {
      handler.apply(fact, transaction);
    }
  }

  private List<FactHandler> handlers(Fact fact) {
    return byType.get(EventTypes.of(fact.event()));
  }
}
