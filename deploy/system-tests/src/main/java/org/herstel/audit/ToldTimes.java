package org.herstel.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstel.events.FollowupEvent.HoldingRequested;
import org.herstel.events.FollowupEvent.PromiseMade;
import org.herstel.events.FollowupEvent.PromiseRenegotiated;
import org.herstel.events.NotificationEvent.MessageHandedOver;

/**
 * What a customer was told about one promise, worked out from the events of all services and not
 * from what follow-up made of them.
 *
 * @param told times in the order told, the promise itself first
 */
record ToldTimes(PromiseMade made, List<Told> told) {
  /** A time, and when the customer heard of it. */
  record Told(Instant due, Instant at) {}

  static Map<UUID, ToldTimes> all(Evidence evidence) {
    Map<UUID, ToldTimes> promises = new HashMap<>();
    Events.all(evidence, PromiseMade.class)
        .forEach(said ->
            promises.put(
                said.event().promise(),
                new ToldTimes(
                    said.event(),
                    new ArrayList<>(
                        List.of(new Told(said.event().due(), said.envelope().time()))))));
    Events.all(evidence, PromiseRenegotiated.class)
        .forEach(said -> add(promises, said.event().promise(), told(said.event())));
    Map<String, HoldingRequested> requests = new HashMap<>();
    Events.all(evidence, HoldingRequested.class)
        .forEach(said ->
            requests.put(said.event().promise() + " " + said.event().revision(), said.event()));
    for (var said : Events.all(evidence, MessageHandedOver.class)) {
      var message = said.event().message();
      Optional.ofNullable(requests.get(message.promise() + " " + message.revision()))
          .ifPresent(request ->
              add(promises, request.promise(), new Told(request.newDue(), said.event().at())));
    }
    promises.values().forEach(one -> one.told.subList(1, one.told.size()).sort(BY_TELLING));
    return promises;
  }

  private static final Comparator<Told> BY_TELLING = Comparator.comparing(Told::at);

  private static Told told(PromiseRenegotiated moved) {
    return new Told(moved.newDue(), moved.toldAt());
  }

  private static void add(Map<UUID, ToldTimes> promises, UUID promise, Told told) {
    Optional.ofNullable(promises.get(promise)).ifPresent(known -> known.told.add(told));
  }

  /** Until when the customer always knew of a time that had not passed yet. */
  Instant coveredUntil() {
    Instant covered = told.getFirst().due();
    for (Told later : told.subList(1, told.size())) {
      if (!later.at().isBefore(covered)) {
        return covered;
      }
      covered = later.due();
    }
    return covered;
  }
}
