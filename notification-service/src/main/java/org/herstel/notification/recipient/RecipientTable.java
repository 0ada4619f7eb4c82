package org.herstel.notification.recipient;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.herstel.kit.state.StateJson;

/** The copies of facts, read and written for many complaints with one statement. */
public final class RecipientTable {
  private RecipientTable() {}

  /** What is known of each of these complaints; those of which nothing is known are left out. */
  public static Map<String, Recipient> load(Connection connection, Collection<String> complaints)
      throws SQLException {
    Map<String, Recipient> known = new HashMap<>();
    try (var query =
        connection.prepareStatement(
            "select complaint, document from recipient where complaint = any(?)")) {
      query.setArray(1, texts(connection, complaints));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          known.put(rows.getString(1), StateJson.read(rows.getString(2), Recipient.class));
        }
      }
    }
    return known;
  }

  /** Writes what is known of each complaint; the caller holds their streams. */
  public static void save(Connection connection, Map<String, Recipient> changed)
      throws SQLException {
    if (changed.isEmpty()) {
      return;
    }
    List<Map.Entry<String, Recipient>> sorted =
        changed.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    try (var upsert =
        connection.prepareStatement(
            """
            insert into recipient (complaint, team, source, document)
            select * from unnest(?::varchar[], ?::text[], ?::text[], ?::text[])
            on conflict (complaint) do update
            set team = excluded.team, source = excluded.source, document = excluded.document\
            """)) {
      upsert.setArray(1, texts(connection, sorted.stream().map(Map.Entry::getKey).toList()));
      upsert.setArray(2, texts(connection, sorted.stream().map(e -> team(e.getValue())).toList()));
      upsert.setArray(
          3, texts(connection, sorted.stream().map(e -> e.getValue().source()).toList()));
      upsert.setArray(
          4, texts(connection, sorted.stream().map(e -> StateJson.write(e.getValue())).toList()));
      upsert.executeUpdate();
    }
  }

  private static String team(Recipient known) {
    return known.owner() == null ? null : known.owner().team();
  }

  private static Array texts(Connection connection, Collection<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }
}
