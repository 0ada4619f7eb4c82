package org.herstel.kit.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.herstel.events.ChainHash;
import org.jspecify.annotations.Nullable;

/** The rows that are locked before anything else about their subjects. */
final class StreamTable {
  private static final String WAIT = "for update of s";
  private static final String SKIP = "limit %d for update of s skip locked";

  private StreamTable() {}

  /**
   * Streams under lock.
   *
   * @param clock read after the last lock was got; null if no stream is locked
   */
  record Locked(Map<String, StreamHead> heads, @Nullable Instant clock) {
    static final Locked NONE = new Locked(Map.of(), null);
  }

  /**
   * Locks the streams in the order of their subjects, creating those that are new. While one is
   * missing none is locked: it would be made after others that come behind it, and of two who begin
   * streams each could wait for the other.
   */
  static Locked lock(Connection connection, SortedSet<String> subjects, TransactionTime time)
      throws SQLException {
    StreamQuery any = any(subjects);
    List<Row> rows = select(connection, subjects.size() == 1 ? any : all(subjects), WAIT);
    if (rows.size() < subjects.size()) {
      rows = create(connection, subjects);
      if (rows.size() < subjects.size()) {
        rows = select(connection, any, WAIT);
      }
    }
    return locked(rows, time);
  }

  /** Those that are there. */
  private static StreamQuery any(SortedSet<String> subjects) {
    return new StreamQuery(
        "s.subject = any(?)",
        statement -> statement.setArray(1, array(statement.getConnection(), subjects)));
  }

  /** All, or none if one is missing. */
  private static StreamQuery all(SortedSet<String> subjects) {
    return new StreamQuery(
        "s.subject = any(?) and (select count(*) from stream where subject = any(?)) = ?",
        statement -> {
          Array wanted = array(statement.getConnection(), subjects);
          statement.setArray(1, wanted);
          statement.setArray(2, wanted);
          statement.setLong(3, subjects.size());
        });
  }

  private static Array array(Connection connection, SortedSet<String> subjects)
      throws SQLException {
    return connection.createArrayOf("varchar", subjects.toArray());
  }

  /**
   * Streams that cannot be there yet: nobody else can ask for them, so their rows are written with
   * their first events. Should one be there all the same, its journal has those sequences already.
   */
  static Locked begin(Connection connection, Collection<String> subjects, TransactionTime time)
      throws SQLException {
    Instant clock = time.read(connection);
    Map<String, StreamHead> heads = new TreeMap<>();
    for (String subject : subjects) {
      heads.put(subject, new StreamHead(0, ChainHash.beforeFirst(), clock));
    }
    return new Locked(heads, clock);
  }

  /**
   * Locks those that nobody else has locked. In the order of their subjects here too: PostgreSQL
   * does wait, whatever it was told to skip, where a row was changed and locked anew between its
   * look and its grip (it locks the newer versions of the row one after the other).
   */
  static Locked lockFree(Connection connection, StreamQuery wanted, int most, TransactionTime time)
      throws SQLException {
    return locked(select(connection, wanted, SKIP.formatted(most)), time);
  }

  private static Locked locked(List<Row> rows, TransactionTime time) {
    if (rows.isEmpty()) {
      return Locked.NONE;
    }
    Instant clock = time.of(rows.stream().map(Row::clock).max(Instant::compareTo).orElseThrow());
    Map<String, StreamHead> heads = new TreeMap<>();
    for (Row row : rows) {
      Instant now = row.lastTime.isAfter(clock) ? row.lastTime : clock;
      heads.put(row.subject, new StreamHead(row.lastSequence, row.lastHash, now));
    }
    return new Locked(heads, clock);
  }

  /** Writes the streams that moved; parameters as {@link #bindMove} binds them. */
  static final String MOVE =
      """
      insert into stream (subject, last_sequence, last_hash, last_time)
      select * from unnest(?::varchar[], ?::bigint[], ?::bytea[], ?::timestamptz[])
      on conflict (subject) do update set last_sequence = excluded.last_sequence,
        last_hash = excluded.last_hash, last_time = excluded.last_time\
      """;

  static void bindMove(PreparedStatement statement, int first, Map<String, StreamHead> heads)
      throws SQLException {
    List<String> subjects = new ArrayList<>();
    List<Long> sequences = new ArrayList<>();
    List<byte[]> hashes = new ArrayList<>();
    List<String> times = new ArrayList<>();
    heads.forEach((subject, head) -> {
      if (head.moved()) {
        subjects.add(subject);
        sequences.add(head.sequence());
        hashes.add(head.hash());
        times.add(head.time().toString());
      }
    });
    Connection connection = statement.getConnection();
    statement.setArray(first, connection.createArrayOf("varchar", subjects.toArray()));
    statement.setArray(first + 1, connection.createArrayOf("bigint", sequences.toArray()));
    statement.setArray(first + 2, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
    statement.setArray(first + 3, connection.createArrayOf("timestamptz", times.toArray()));
  }

  /**
   * The clock is read as each row leaves the inner query, that is, once it is locked. In the
   * locking query itself, like {@code now()}, it would be from before the wait.
   */
  private static List<Row> select(Connection connection, StreamQuery wanted, String locking)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            with locked as materialized (
              select s.subject, s.last_sequence, s.last_hash, s.last_time
              from stream s where %s order by s.subject %s)
            select subject, last_sequence, last_hash,
                   case when last_time = '-infinity' then null else last_time end,
                   clock_timestamp()
            from locked\
            """
                .formatted(wanted.condition(), locking))) {
      wanted.parameters().bind(statement);
      List<Row> rows = new ArrayList<>();
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          var last = result.getObject(4, OffsetDateTime.class);
          rows.add(
              new Row(
                  result.getString(1),
                  result.getLong(2),
                  result.getBytes(3),
                  last == null ? Instant.MIN : last.toInstant(),
                  result.getObject(5, OffsetDateTime.class).toInstant()));
        }
      }
      return rows;
    }
  }

  /** Those it creates are locked by being new; those that are there already are left out. */
  private static List<Row> create(Connection connection, SortedSet<String> subjects)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "insert into stream (subject) select s from unnest(?::varchar[]) s order by s"
                + " on conflict do nothing returning subject, clock_timestamp()")) {
      statement.setArray(1, array(connection, subjects));
      List<Row> created = new ArrayList<>();
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          created.add(
              new Row(
                  result.getString(1),
                  0,
                  ChainHash.beforeFirst(),
                  Instant.MIN,
                  result.getObject(2, OffsetDateTime.class).toInstant()));
        }
      }
      return created;
    }
  }

  private record Row(
      String subject, long lastSequence, byte[] lastHash, Instant lastTime, Instant clock) {}
}
