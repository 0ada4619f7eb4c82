package org.herstel.kit.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.herstel.events.ChainHash;
import org.herstel.events.Envelope;
import org.herstel.events.EventTypes;
import org.herstel.events.Topics;
import org.herstel.kit.inbox.InboxQueries;

/**
 * Counts own events that stand in a topic and are beyond the journal. Only what is chained to the
 * journal's last event of its stream, or to another that is, was said by this service before its
 * database was restored; anything else under its name is forged. On a compacted topic events
 * between are gone, so there the sequence alone counts.
 */
final class LostEvents {
  private record Head(long sequence, byte[] hash) {}

  private static final Head START = new Head(0, ChainHash.beforeFirst());

  private final Map<String, Head> heads = new HashMap<>();
  private final Set<String> followed = new HashSet<>();

  /**
   * Takes the next own events, in the order of the topic.
   *
   * @return those that this service has said: in the journal, or chained to it
   */
  Set<Envelope> add(Connection connection, List<Envelope> own) throws SQLException {
    load(connection, own);
    Set<Envelope> said = InboxQueries.journaled(connection, own);
    for (Envelope event : own) {
      Head head = heads.get(event.subject());
      if (isNext(event, head)) {
        heads.put(event.subject(), new Head(event.sequence(), event.chainHash()));
        followed.add(event.subject());
        said.add(event);
      }
    }
    return said;
  }

  /** How many the journal lacks; it is asked again, as other replicas write it meanwhile. */
  long count(Connection connection) throws SQLException {
    Map<String, Head> journaled = journaled(connection, followed);
    return followed.stream()
        .mapToLong(subject ->
            heads.get(subject).sequence - journaled.getOrDefault(subject, START).sequence)
        .filter(lacking -> lacking > 0)
        .sum();
  }

  private static boolean isNext(Envelope event, Head head) {
    boolean compacted =
        EventTypes.named(event.type())
            .filter(type -> type.topic().equals(Topics.REFERENCE_EVENTS))
            .isPresent();
    if (compacted) {
      return event.sequence() > head.sequence;
    }
    return event.sequence() == head.sequence + 1 && ChainHash.links(head.hash, event);
  }

  private void load(Connection connection, List<Envelope> own) throws SQLException {
    Set<String> missing = new HashSet<>();
    own.forEach(event -> missing.add(event.subject()));
    missing.removeAll(heads.keySet());
    missing.forEach(subject -> heads.put(subject, START));
    heads.putAll(journaled(connection, missing));
  }

  private static Map<String, Head> journaled(Connection connection, Set<String> subjects)
      throws SQLException {
    Map<String, Head> journaled = new HashMap<>();
    if (subjects.isEmpty()) {
      return journaled;
    }
    try (var statement =
        connection.prepareStatement(
            "select subject, last_sequence, last_hash from stream where subject = any(?)")) {
      statement.setArray(1, connection.createArrayOf("varchar", subjects.toArray()));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          journaled.put(rows.getString(1), new Head(rows.getLong(2), rows.getBytes(3)));
        }
      }
    }
    return journaled;
  }
}
