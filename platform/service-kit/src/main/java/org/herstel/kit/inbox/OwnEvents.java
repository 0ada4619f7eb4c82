package org.herstel.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.herstel.events.Envelope;

/** What the journal says about events that come back under this service's name. */
final class OwnEvents {
  private record Key(String source, String subject, long sequence) {}

  private final Map<Key, byte[]> journaled = new HashMap<>();

  private OwnEvents() {}

  static OwnEvents load(Connection connection, String source, List<Decoded> batch)
      throws SQLException {
    List<Envelope> own =
        batch.stream()
            .map(Decoded::envelope)
            .filter(envelope -> envelope != null && envelope.source().equals(source))
            .toList();
    return load(connection, own);
  }

  static OwnEvents load(Connection connection, List<Envelope> own) throws SQLException {
    OwnEvents loaded = new OwnEvents();
    if (own.isEmpty()) {
      return loaded;
    }
    try (var statement =
        connection.prepareStatement(
            """
            select j.source, j.subject, j.sequence, j.chain_hash
            from unnest(?::varchar[], ?::bigint[]) as e(subject, sequence)
            join journal j on j.subject = e.subject and j.sequence = e.sequence\
            """)) {
      statement.setArray(
          1, connection.createArrayOf("varchar", own.stream().map(Envelope::subject).toArray()));
      statement.setArray(
          2, connection.createArrayOf("bigint", own.stream().map(Envelope::sequence).toArray()));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          loaded.journaled.put(
              new Key(rows.getString(1), rows.getString(2), rows.getLong(3)), rows.getBytes(4));
        }
      }
    }
    return loaded;
  }

  /** Whether the journal has this very event. */
  boolean knows(Envelope event) {
    byte[] hash = journaled.get(new Key(event.source(), event.subject(), event.sequence()));
    return hash != null && Arrays.equals(hash, event.chainHash());
  }
}
