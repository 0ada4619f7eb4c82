package org.herstel.kit.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.herstel.events.CloudEvents;
import org.herstel.events.Envelope;
import org.herstel.kit.journal.JournalEntry;
import org.herstel.kit.journal.JournalTable;

/** What is still to be published, in order. */
public final class OutboxTable {
  private static final String NEXT =
      """
      select * from (
        select s.*, sum(bytes) over (order by outbox_id rows unbounded preceding) - bytes as before
        from (select o.id as outbox_id, o.subject as outbox_subject, o.topic as outbox_topic,
                     o.key, o.headers, o.value,
                     octet_length(coalesce(o.value, j.data, '')) as bytes, %s
              from outbox o left join journal j on j.id = o.journal_id
              where o.subject <> all(array(select subject from outbox
                                           where refused is not null and subject <> ''))
                and o.refused is null
              order by o.id limit ?) s) n
      where before < ? order by outbox_id\
      """
          .formatted(JournalTable.COLUMNS);

  private OutboxTable() {}

  /**
   * A row to publish.
   *
   * @param id order of publication
   */
  record Row(long id, String subject, OutgoingRecord record) {}

  /** Adds records that are not events. */
  public static void add(Connection connection, List<OutgoingRecord> records) throws SQLException {
    if (records.isEmpty()) {
      return;
    }
    try (var statement =
        connection.prepareStatement(
            "insert into outbox (subject, topic, key, headers, value) values (?, ?, ?, ?, ?)")) {
      for (OutgoingRecord record : records) {
        statement.setString(1, "");
        statement.setString(2, record.topic());
        statement.setString(3, record.key());
        statement.setBytes(4, HeaderBytes.write(record.headers()));
        statement.setBytes(5, record.value());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /**
   * The next rows, leaving out subjects of which a record was refused by the broker. Of many large
   * ones fewer are read, at least one, so that memory suffices whatever has piled up.
   */
  static List<Row> next(Connection connection, int most, long mostBytes) throws SQLException {
    try (var statement = connection.prepareStatement(NEXT)) {
      statement.setInt(1, most);
      statement.setLong(2, mostBytes);
      List<Row> rows = new ArrayList<>();
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(
              new Row(
                  result.getLong("outbox_id"), result.getString("outbox_subject"), record(result)));
        }
      }
      return rows;
    }
  }

  /** Removes rows that the broker has, if the lease is still of this epoch. */
  static void delete(Connection connection, Collection<Long> ids, long epoch) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "delete from outbox where id = any(?)"
                + " and exists (select from lease where name = 'relay' and epoch = ?)")) {
      statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      statement.setLong(2, epoch);
      statement.executeUpdate();
    }
  }

  /** Sets a row aside that the broker will never take; its subject waits behind it. */
  static void refuse(Connection connection, long id, String reason, long epoch)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "update outbox set refused = ? where id = ?"
                + " and exists (select from lease where name = 'relay' and epoch = ?)")) {
      statement.setString(1, reason);
      statement.setLong(2, id);
      statement.setLong(3, epoch);
      statement.executeUpdate();
    }
  }

  /**
   * How much waits.
   *
   * @param oldestSeconds age of the oldest row; 0 when empty
   */
  record Backlog(long depth, double oldestSeconds, long refused) {}

  static Backlog backlog(Connection connection) throws SQLException {
    try (var statement =
            connection.prepareStatement(
                """
                select count(*), coalesce(extract(epoch from clock_timestamp() - min(created)), 0),
                       count(refused) from outbox\
                """);
        var result = statement.executeQuery()) {
      result.next();
      return new Backlog(result.getLong(1), result.getDouble(2), result.getLong(3));
    }
  }

  private static OutgoingRecord record(ResultSet row) throws SQLException {
    String topic = row.getString("outbox_topic");
    if (topic != null) {
      return new OutgoingRecord(
          topic,
          row.getString("key"),
          HeaderBytes.read(row.getBytes("headers")),
          row.getBytes("value"));
    }
    JournalEntry entry = JournalTable.entry(row);
    Envelope envelope = entry.envelope();
    Map<String, byte[]> headers = CloudEvents.headers(envelope);
    return new OutgoingRecord(entry.topic(), envelope.subject(), headers, envelope.data());
  }
}
