package org.herstel.kit.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.herstel.events.Audience;
import org.herstel.events.Envelope;

/** The append-only table, written with its streams and outbox rows in one statement. */
public final class JournalTable {
  /** The columns that {@link #entry} reads. */
  public static final String COLUMNS =
      """
      j.id, j.topic, j.event_id, j.type, j.source, j.subject, j.sequence, j.time, j.data_schema,
      j.round, j.causation_id, j.correlation_id, j.cause_source, j.cause_sequence, j.actor,
      j.audience, j.traceparent, j.chain_hash, j.data\
      """;

  private static final List<Column> WRITTEN =
      List.of(
          new Column("subject", "varchar", e -> e.envelope().subject()),
          new Column("sequence", "bigint", e -> e.envelope().sequence()),
          new Column("topic", "text", JournalEntry::topic),
          new Column("event_id", "uuid", e -> e.envelope().id()),
          new Column("type", "text", e -> e.envelope().type()),
          new Column("source", "text", e -> e.envelope().source()),
          new Column("time", "timestamptz", e -> e.envelope().time().toString()),
          new Column("data_schema", "text", e -> e.envelope().dataSchema()),
          new Column("round", "integer", e -> e.envelope().round()),
          new Column("causation_id", "uuid", e -> e.envelope().causationId()),
          new Column("correlation_id", "uuid", e -> e.envelope().correlationId()),
          new Column("cause_source", "text", e -> e.envelope().causeSource()),
          new Column("cause_sequence", "bigint", e -> e.envelope().causeSequence()),
          new Column("actor", "text", e -> e.envelope().actor()),
          new Column("audience", "text", e -> e.envelope().audience().attribute()),
          new Column("traceparent", "text", e -> e.envelope().traceparent()),
          new Column("chain_hash", "bytea", e -> e.envelope().chainHash()),
          new Column("data", "bytea", e -> e.envelope().data()));

  /** All in one round trip; the outbox takes its order from the journal. */
  private static final String APPEND =
      written(
          "insert into outbox (journal_id, subject) select id, subject from written order by id");

  /** The same for what is in its topic already. */
  private static final String READMIT = written("select count(*) from written");

  private JournalTable() {}

  static void append(
      Connection connection, List<JournalEntry> entries, Map<String, StreamHead> heads)
      throws SQLException {
    write(connection, APPEND, entries, heads);
  }

  /** Writes events that need not be published. */
  static void readmit(
      Connection connection, List<JournalEntry> entries, Map<String, StreamHead> heads)
      throws SQLException {
    write(connection, READMIT, entries, heads);
  }

  private static void write(
      Connection connection, String sql, List<JournalEntry> entries, Map<String, StreamHead> heads)
      throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(sql)) {
      int parameter = 1;
      for (Column column : WRITTEN) {
        Object[] values =
            column.type.equals("bytea") ? new byte[entries.size()][] : new Object[entries.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = column.value.apply(entries.get(i));
        }
        statement.setArray(parameter++, connection.createArrayOf(column.type, values));
      }
      StreamTable.bindMove(statement, parameter, heads);
      statement.execute();
    }
  }

  static List<JournalEntry> read(Connection connection, String subject) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select " + COLUMNS + " from journal j where j.subject = ? order by j.sequence")) {
      statement.setString(1, subject);
      List<JournalEntry> entries = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          entries.add(entry(rows));
        }
      }
      return entries;
    }
  }

  /** Reads {@link #COLUMNS} from the current row. */
  public static JournalEntry entry(ResultSet row) throws SQLException {
    return new JournalEntry(row.getLong("id"), row.getString("topic"), envelope(row));
  }

  /**
   * Reads an event from the current row of any table that names its columns as the journal does.
   */
  public static Envelope envelope(ResultSet row) throws SQLException {
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

  private static String written(String then) {
    List<String> names = WRITTEN.stream().map(Column::name).toList();
    String columns = String.join(", ", names);
    String arrays =
        String.join(", ", WRITTEN.stream().map(column -> "?::" + column.type + "[]").toList());
    return """
    with written as (
      insert into journal (%s)
      select %s from unnest(%s) with ordinality as e(%s, n) order by n
      returning id, subject),
    moved as (%s)
    %s\
    """
        .formatted(columns, columns, arrays, columns, StreamTable.MOVE, then);
  }

  private record Column(String name, String type, Function<JournalEntry, Object> value) {}
}
