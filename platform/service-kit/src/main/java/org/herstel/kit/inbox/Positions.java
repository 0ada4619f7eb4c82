package org.herstel.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.herstel.events.ChainHash;
import org.herstel.events.Envelope;

/** How far each source has been followed, per subject; changed in memory and written once. */
final class Positions {
  private record Key(String subject, String source) {}

  /** The last event applied; sequence 0 before the first. */
  record Position(long sequence, byte[] hash) {}

  private static final Position START = new Position(0, ChainHash.beforeFirst());

  private final Map<Key, Position> positions = new HashMap<>();
  private final Set<Key> moved = new HashSet<>();

  private Positions() {}

  static Positions load(Connection connection, Collection<String> subjects) throws SQLException {
    Positions loaded = new Positions();
    try (var statement =
        connection.prepareStatement(
            "select subject, source, last_sequence, last_chainhash from inbox_position"
                + " where subject = any(?)")) {
      statement.setArray(1, connection.createArrayOf("varchar", subjects.toArray()));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          loaded.positions.put(
              new Key(rows.getString(1), rows.getString(2)),
              new Position(rows.getLong(3), rows.getBytes(4)));
        }
      }
    }
    return loaded;
  }

  Position of(Envelope event) {
    return positions.getOrDefault(new Key(event.subject(), event.source()), START);
  }

  void moveTo(Envelope event) {
    Key key = new Key(event.subject(), event.source());
    positions.put(key, new Position(event.sequence(), event.chainHash()));
    moved.add(key);
  }

  void save(Connection connection) throws SQLException {
    if (moved.isEmpty()) {
      return;
    }
    List<String> subjects = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    List<Long> sequences = new ArrayList<>();
    List<byte[]> hashes = new ArrayList<>();
    for (Key key : moved) {
      subjects.add(key.subject);
      sources.add(key.source);
      sequences.add(positions.get(key).sequence);
      hashes.add(positions.get(key).hash);
    }
    try (var statement =
        connection.prepareStatement(
            """
            insert into inbox_position (subject, source, last_sequence, last_chainhash)
            select * from unnest(?::varchar[], ?::text[], ?::bigint[], ?::bytea[])
            on conflict (subject, source) do update
              set last_sequence = excluded.last_sequence, last_chainhash = excluded.last_chainhash\
            """)) {
      statement.setArray(1, connection.createArrayOf("varchar", subjects.toArray()));
      statement.setArray(2, connection.createArrayOf("text", sources.toArray()));
      statement.setArray(3, connection.createArrayOf("bigint", sequences.toArray()));
      statement.setArray(4, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
      statement.executeUpdate();
    }
  }
}
