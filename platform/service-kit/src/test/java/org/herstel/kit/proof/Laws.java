package org.herstel.kit.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.herstel.events.ChainHash;
import org.herstel.events.Envelope;

/**
 * What holds of every stream in a topic, whatever happened to the services: sequences 1..n whose
 * first appearances are in order (G6), one event for one sequence (G5), an unbroken chain, time
 * that never falls. Repetitions of the same event are allowed.
 */
public final class Laws {
  private record Stream(String source, String subject) {}

  private final Map<Stream, List<Envelope>> streams = new HashMap<>();
  private final List<String> broken = new ArrayList<>();

  private Laws() {}

  /** What is broken, in words; empty when nothing is. */
  public static List<String> broken(List<Envelope> topic) {
    Laws laws = new Laws();
    topic.forEach(laws::take);
    return laws.broken;
  }

  private void take(Envelope event) {
    List<Envelope> stream =
        streams.computeIfAbsent(
            new Stream(event.source(), event.subject()), s -> new ArrayList<>());
    int last = stream.size();
    if (event.sequence() <= last) {
      if (!event.equals(stream.get((int) event.sequence() - 1))) {
        broken.add("two events have the place " + place(event));
      }
      return;
    }
    if (event.sequence() > last + 1) {
      broken.add("%s appears before sequence %d".formatted(place(event), last + 1));
      return;
    }
    byte[] before = last == 0 ? ChainHash.beforeFirst() : stream.getLast().chainHash();
    if (!Arrays.equals(event.chainHash(), ChainHash.of(before, event))) {
      broken.add("%s is not chained to the one before".formatted(place(event)));
    }
    Instant earlier = last == 0 ? Instant.MIN : stream.getLast().time();
    if (event.time().isBefore(earlier)) {
      broken.add("%s is dated before the one before".formatted(place(event)));
    }
    stream.add(event);
  }

  private static String place(Envelope event) {
    return "%s %s #%d".formatted(event.source(), event.subject(), event.sequence());
  }
}
