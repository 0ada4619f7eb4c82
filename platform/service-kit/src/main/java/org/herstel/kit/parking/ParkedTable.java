package org.herstel.kit.parking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstel.kit.inbox.Received;
import org.herstel.kit.outbox.HeaderBytes;
import org.jspecify.annotations.Nullable;

/** The records that wait, in the order of their offsets. */
public final class ParkedTable {
  private static final String COLUMNS =
      "id, topic, partition, record_offset, subject, kind, reason, source, sequence, type, key,"
          + " headers, value, parked_at, announced";
  private static final String ORDER = " order by partition, record_offset";

  private ParkedTable() {}

  /** The first waiting record of each of these subjects that has one. */
  public static Map<String, ParkedRecord> heads(Connection connection, Collection<String> subjects)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select distinct on (subject) "
                + COLUMNS
                + " from parked where subject = any(?) order by subject, partition,"
                + " record_offset")) {
      statement.setArray(1, connection.createArrayOf("text", subjects.toArray()));
      Map<String, ParkedRecord> heads = new HashMap<>();
      for (ParkedRecord head : records(statement)) {
        heads.put(head.subject(), head);
      }
      return heads;
    }
  }

  /**
   * The record of a subject that is tried next: its first; where that one waits for others of its
   * source, the earliest of these that is here.
   */
  static Optional<ParkedRecord> next(Connection connection, String subject) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            with head as (select kind, source, sequence from parked where subject = ?
                          order by partition, record_offset limit 1)
            select %s from parked p where subject = ?
            order by exists (select from head h where h.kind = 'GAP' and h.source = p.source
                                                  and h.sequence >= p.sequence) desc,
                     case when (select kind from head) = 'GAP' then sequence end,
                     partition, record_offset
            limit 1\
            """
                .formatted(COLUMNS))) {
      statement.setString(1, subject);
      statement.setString(2, subject);
      return records(statement).stream().findFirst();
    }
  }

  /** Subjects of which something could be taken up without being asked to. */
  static List<String> ready(Connection connection) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select subject from (
              select distinct on (subject) subject, kind, source, sequence from parked
              order by subject, partition, record_offset) h
            where kind = 'QUEUED'
               or kind = 'GAP' and (
                 exists (select from parked p where p.subject = h.subject and p.source = h.source
                           and p.sequence < h.sequence and p.kind in ('QUEUED', 'GAP'))
                 or exists (select from inbox_position i where i.subject = h.subject
                              and i.source = h.source and i.last_sequence >= h.sequence - 1))\
            """)) {
      List<String> subjects = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          subjects.add(rows.getString(1));
        }
      }
      return subjects;
    }
  }

  static Optional<ParkedRecord> find(Connection connection, UUID id) throws SQLException {
    try (var statement =
        connection.prepareStatement("select " + COLUMNS + " from parked where id = ?")) {
      statement.setObject(1, id);
      return records(statement).stream().findFirst();
    }
  }

  /** What operators have to look at, the oldest first; queued records are behind one of these. */
  static List<ParkedRecord> open(Connection connection, int most) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + " from parked where kind <> 'QUEUED' order by parked_at, id limit ?")) {
      statement.setInt(1, most);
      return records(statement);
    }
  }

  /** Gaps that have been open for too long and that nobody has been told of. */
  static List<ParkedRecord> silentGaps(Connection connection, Instant before) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select "
                + COLUMNS
                + " from parked where kind = 'GAP' and not announced and parked_at < ?"
                + ORDER)) {
      statement.setObject(1, before.atOffset(ZoneOffset.UTC));
      return records(statement);
    }
  }

  /** How many records operators have to look at. */
  static long count(Connection connection) throws SQLException {
    try (var statement =
            connection.prepareStatement("select count(*) from parked where kind <> 'QUEUED'");
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Adds records. */
  public static void add(Connection connection, List<ParkedRecord> records) throws SQLException {
    if (records.isEmpty()) {
      return;
    }
    try (var statement =
        connection.prepareStatement(
            "insert into parked ("
                + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (ParkedRecord parked : records) {
        bind(statement, parked);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  static void delete(Connection connection, UUID id) throws SQLException {
    try (var statement = connection.prepareStatement("delete from parked where id = ?")) {
      statement.setObject(1, id);
      statement.executeUpdate();
    }
  }

  /** A record waits for another reason than before, or operators were told; false if it is gone. */
  static boolean update(Connection connection, ParkedRecord parked) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "update parked set kind = ?, reason = ?, parked_at = ?, announced = ? where id = ?")) {
      statement.setString(1, parked.kind().name());
      statement.setString(2, storable(parked.reason()));
      statement.setObject(3, parked.parkedAt().atOffset(ZoneOffset.UTC));
      statement.setBoolean(4, parked.announced());
      statement.setObject(5, parked.id());
      return statement.executeUpdate() == 1;
    }
  }

  private static void bind(PreparedStatement statement, ParkedRecord parked) throws SQLException {
    Received record = parked.record();
    statement.setObject(1, parked.id());
    statement.setString(2, record.topic());
    statement.setInt(3, record.partition());
    statement.setLong(4, record.offset());
    statement.setString(5, parked.subject());
    statement.setString(6, parked.kind().name());
    statement.setString(7, storable(parked.reason()));
    statement.setString(8, storable(parked.source()));
    statement.setObject(9, parked.sequence());
    statement.setString(10, storable(parked.type()));
    statement.setString(11, parked.subject().equals(record.key()) ? record.key() : null);
    statement.setBytes(12, HeaderBytes.write(record.headers()));
    statement.setBytes(13, record.value());
    statement.setObject(14, parked.parkedAt().atOffset(ZoneOffset.UTC));
    statement.setBoolean(15, parked.announced());
  }

  /** PostgreSQL has no U+0000, and whoever forges a record may. */
  private static @Nullable String storable(@Nullable String text) {
    return text == null ? null : text.replace('\0', '\uFFFD');
  }

  private static List<ParkedRecord> records(PreparedStatement statement) throws SQLException {
    List<ParkedRecord> records = new ArrayList<>();
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        records.add(record(rows));
      }
    }
    return records;
  }

  private static ParkedRecord record(ResultSet row) throws SQLException {
    return new ParkedRecord(
        row.getObject("id", UUID.class),
        new Received(
            row.getString("topic"),
            row.getInt("partition"),
            row.getLong("record_offset"),
            row.getString("key"),
            HeaderBytes.read(row.getBytes("headers")),
            row.getBytes("value")),
        row.getString("subject"),
        ParkedKind.valueOf(row.getString("kind")),
        row.getString("reason"),
        row.getString("source"),
        row.getObject("sequence", Long.class),
        row.getString("type"),
        row.getObject("parked_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("announced"));
  }
}
