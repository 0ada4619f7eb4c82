package org.herstel.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.herstel.audit.Evidence.Stream;
import org.herstel.events.ChainHash;
import org.herstel.events.Envelope;

/**
 * G6: per source and complaint the sequences run from 1 without a hole, in the journal and by first
 * appearance in the topic; each event is chained to the one before and time never falls.
 */
final class StreamsAreInOrder implements Rule {
  private record Head(long sequence, byte[] hash, Instant time) {
    private static final Head NONE = new Head(0, ChainHash.beforeFirst(), Instant.MIN);
  }

  @Override
  public List<Violation> check(Evidence evidence) {
    List<Violation> violations = new ArrayList<>();
    evidence
        .journals()
        .forEach((source, journal) ->
            follow(
                "the journal of " + source,
                journal.stream().map(Evidence.Journaled::event).toList(),
                Stream::of,
                violations));
    follow("the topic", firstAppearances(evidence), Stream::of, violations);
    return violations;
  }

  private static List<Envelope> firstAppearances(Evidence evidence) {
    Set<List<Object>> seen = new HashSet<>();
    return evidence.published().stream()
        .map(Evidence.Published::event)
        .filter(event -> seen.add(List.of(Stream.of(event), event.sequence(), event.id())))
        .toList();
  }

  private static void follow(
      String where,
      List<Envelope> events,
      Function<Envelope, Stream> stream,
      List<Violation> violations) {
    Map<Stream, Head> heads = new HashMap<>();
    for (Envelope event : events) {
      Head last = heads.getOrDefault(stream.apply(event), Head.NONE);
      if (event.sequence() != last.sequence + 1) {
        violations.add(
            new Violation(
                "G6",
                "in %s, sequence %d of %s follows %d"
                    .formatted(where, event.sequence(), stream.apply(event), last.sequence)));
      } else if (!ChainHash.links(last.hash, event)) {
        violations.add(
            new Violation(
                "G6",
                "in %s, sequence %d of %s is not chained to the one before"
                    .formatted(where, event.sequence(), stream.apply(event))));
      }
      if (event.time().isBefore(last.time)) {
        violations.add(
            new Violation(
                "G6",
                "in %s, time falls at sequence %d of %s"
                    .formatted(where, event.sequence(), stream.apply(event))));
      }
      heads.put(stream.apply(event), new Head(event.sequence(), event.chainHash(), event.time()));
    }
  }
}
