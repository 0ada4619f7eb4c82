package org.herstel.notification.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.herstel.events.Envelope;
import org.herstel.kit.journal.JournalTable;

/** Every event that was consumed, own ones too, as it came; in commit order. */
public final class FeedTable {
  /** Far above what one backup interval sees, far below what a client can count to. */
  private static final long LEAP = 1_000_000_000L;

  private static final String COLUMNS =
      "position, id, type, source, complaint, sequence, time, data_schema, round, causation_id,"
          + " correlation_id, cause_source, cause_sequence, actor, audience, traceparent,"
          + " chain_hash, data";

  /** Named as the journal names them. */
  private static final String ENTRY = "f.*, f.id as event_id, f.complaint as subject";

  private FeedTable() {}

  /**
   * Adds events in this order. The row that is locked for the positions is held until the commit:
   * to be called as late as possible.
   */
  static void append(Connection connection, List<Envelope> events) throws SQLException {
    long position = take(connection, events.size());
    try (var insert =
        connection.prepareStatement(
            "insert into feed ("
                + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Envelope event : events) {
        bind(insert, ++position, event);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static long take(Connection connection, int count) throws SQLException {
    try (var update =
        connection.prepareStatement(
            "update feed_head set position = position + ? returning position")) {
      update.setLong(1, count);
      try (var rows = update.executeQuery()) {
        rows.next();
        return rows.getLong(1) - count;
      }
    }
  }

  /** Leaves out more positions than can have been given out since any backup. */
  static void leap(Connection connection) throws SQLException {
    try (var update =
        connection.prepareStatement("update feed_head set position = (position / ? + 1) * ?")) {
      update.setLong(1, LEAP);
      update.setLong(2, LEAP);
      update.executeUpdate();
    }
  }

  /** How far the stream has come; 0 before the first event. */
  static long head(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement("select position from feed_head");
        var rows = query.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** The events after a position, in order. */
  static List<FeedEntry> after(Connection connection, long position, int most) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select "
                + ENTRY
                + ", r.source as partner from feed f left join recipient r on r.complaint ="
                + " f.complaint where f.position > ? order by f.position limit ?")) {
      query.setLong(1, position);
      query.setInt(2, most);
      return entries(query);
    }
  }

  /** The events of one complaint after a position, in order. */
  public static List<FeedEntry> of(Connection connection, String complaint, long position, int most)
      throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select "
                + ENTRY
                + ", null as partner from feed f where complaint = ? and position > ?"
                + " order by position limit ?")) {
      query.setString(1, complaint);
      query.setLong(2, position);
      query.setInt(3, most);
      return entries(query);
    }
  }

  private static void bind(PreparedStatement insert, long position, Envelope event)
      throws SQLException {
    insert.setLong(1, position);
    insert.setObject(2, event.id());
    insert.setString(3, event.type());
    insert.setString(4, event.source());
    insert.setString(5, event.subject());
    insert.setLong(6, event.sequence());
    insert.setObject(7, event.time().atOffset(ZoneOffset.UTC));
    insert.setString(8, event.dataSchema());
    insert.setInt(9, event.round());
    insert.setObject(10, event.causationId());
    insert.setObject(11, event.correlationId());
    insert.setString(12, event.causeSource());
    insert.setObject(13, event.causeSequence());
    insert.setString(14, event.actor());
    insert.setString(15, event.audience().attribute());
    insert.setString(16, event.traceparent());
    insert.setBytes(17, event.chainHash());
    insert.setBytes(18, event.data());
  }

  private static List<FeedEntry> entries(PreparedStatement query) throws SQLException {
    List<FeedEntry> entries = new ArrayList<>();
    try (var rows = query.executeQuery()) {
      while (rows.next()) {
        entries.add(
            new FeedEntry(
                rows.getLong("position"), JournalTable.envelope(rows), rows.getString("partner")));
      }
    }
    return entries;
  }
}
