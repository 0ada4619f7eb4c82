package org.herstel.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.herstel.events.Audience;
import org.herstel.events.Envelope;

/** Reads a service's journal, in order, through its columns alone. */
final class JournalRows {
  private static final int AT_ONCE = 5000;

  private JournalRows() {}

  static List<Evidence.Journaled> read(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.prepareStatement("select * from journal order by id")) {
      statement.setFetchSize(AT_ONCE);
      List<Evidence.Journaled> journaled = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          journaled.add(new Evidence.Journaled(rows.getLong("id"), event(rows)));
        }
      }
      return journaled;
    }
  }

  private static Envelope event(ResultSet row) throws SQLException {
    return new Envelope(
        row.getObject("event_id", UUID.class),
        row.getString("type"),
        row.getString("source"),
        row.getString("subject"),
        row.getLong("sequence"),
        row.getObject("time", OffsetDateTime.class).toInstant(),
        row.getString("data_schema"),
        row.getInt("round"),
        row.getObject("causation_id", UUID.class),
        row.getObject("correlation_id", UUID.class),
        row.getString("cause_source"),
        row.getObject("cause_sequence", Long.class),
        row.getString("actor"),
        Audience.of(row.getString("audience")),
        row.getString("traceparent"),
        row.getBytes("chain_hash"),
        row.getBytes("data"));
  }
}
