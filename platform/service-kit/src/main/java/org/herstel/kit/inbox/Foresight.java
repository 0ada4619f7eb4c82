package org.herstel.kit.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.herstel.events.Envelope;

/**
 * What the rest of a partition tells about how far this service had come when its database was
 * lost. A service takes a partition in by the order of its offsets, so whatever stands before a
 * record that it answered had been taken in, too.
 */
public final class Foresight {
  private record Voice(String subject, String source) {}

  private final Map<Voice, Long> answered = new HashMap<>();
  private final Map<Voice, Long> heard = new HashMap<>();
  private final Map<String, TreeMap<Integer, Long>> said = new HashMap<>();
  private long lastAnswered = -1;

  /** Notes an event of this service; all of them come before the first {@link #heard}. */
  public void said(Envelope event, long offset) {
    said.computeIfAbsent(event.subject(), subject -> new TreeMap<>()).put(event.round(), offset);
    if (event.causeSource() != null && event.causeSequence() != null) {
      answered.merge(
          new Voice(event.subject(), event.causeSource()), event.causeSequence(), Math::max);
    }
  }

  /**
   * Notes an event of another service that is beyond what the database knows of it. One that is
   * published a second time stands further on than where it was taken in, so only the first counts.
   */
  public void heard(Envelope event, long offset) {
    Voice voice = new Voice(event.subject(), event.source());
    if (event.sequence() > heard.getOrDefault(voice, 0L)) {
      heard.put(voice, event.sequence());
      if (isAnswered(event)) {
        lastAnswered = Math.max(lastAnswered, offset);
      }
    }
  }

  /** Whether this service says nothing there: then there is nothing to bring back either. */
  public boolean isEmpty() {
    return said.isEmpty();
  }

  /** Whether this service had taken a record in before the loss, as far as can be told. */
  boolean wasTakenIn(Envelope event, long offset) {
    return offset <= lastAnswered || isAnswered(event);
  }

  /**
   * Whether this service, behind a place, still speaks of a round before that of a fact: it had not
   * heard of the fact yet when it did.
   */
  boolean speaksOfAnEarlierRound(Envelope fact, long place) {
    TreeMap<Integer, Long> rounds = said.get(fact.subject());
    return rounds != null
        && rounds.headMap(fact.round()).values().stream().anyMatch(offset -> offset > place);
  }

  private boolean isAnswered(Envelope event) {
    Long until = answered.get(new Voice(event.subject(), event.source()));
    return until != null && event.sequence() <= until;
  }
}
