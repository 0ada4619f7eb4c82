package org.herstel.kit.timer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herstel.kit.journal.StreamQuery;

/** Rows that change only under their stream's lock. */
public final class TimerTable {
  private TimerTable() {}

  /** What identifies a timer. */
  public record Id(String subject, String kind, String key) {
    static Id of(Timer timer) {
      return new Id(timer.subject(), timer.kind(), timer.key());
    }
  }

  /** Leaves out timers, as they were set when they failed. */
  private static final String OTHERS =
      " and not exists (select from unnest(?::varchar[], ?::text[], ?::text[], ?::timestamptz[])"
          + " as f(subject, kind, key, due) where (f.subject, f.kind, f.key, f.due) ="
          + " (t.subject, t.kind, t.key, t.due))";

  /** Sets (a due time) and cancels (none), in one statement each. */
  public static void save(Connection connection, Map<Id, Optional<Instant>> changes)
      throws SQLException {
    List<Id> cancelled = new ArrayList<>();
    List<Id> set = new ArrayList<>();
    List<String> dues = new ArrayList<>();
    changes.forEach((id, due) -> {
      if (due.isPresent()) {
        set.add(id);
        dues.add(due.get().toString());
      } else {
        cancelled.add(id);
      }
    });
    if (!cancelled.isEmpty()) {
      run(
          connection,
          "delete from timer t using unnest(?::varchar[], ?::text[], ?::text[]) as c(subject, kind,"
              + " key) where (t.subject, t.kind, t.key) = (c.subject, c.kind, c.key)",
          cancelled,
          List.of());
    }
    if (!set.isEmpty()) {
      run(
          connection,
          "insert into timer (subject, kind, key, due) select * from unnest(?::varchar[],"
              + " ?::text[], ?::text[], ?::timestamptz[]) on conflict (subject, kind, key) do"
              + " update set due = excluded.due",
          set,
          dues);
    }
  }

  /** Streams of the earliest timers that are due and did not fail lately. */
  static StreamQuery streams(Instant now, List<Timer> failed, int most) {
    return new StreamQuery(
        "s.subject in (select t.subject from timer t where t.due <= ?"
            + OTHERS
            + " order by t.due limit ?)",
        statement -> {
          statement.setObject(1, now.atOffset(ZoneOffset.UTC));
          bind(statement, 2, failed.stream().map(Id::of).toList(), dues(failed));
          statement.setInt(6, most);
        });
  }

  /** When the next timer is due of those that did not fail lately. */
  static Optional<Instant> next(Connection connection, List<Timer> failed) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select due from timer t where true" + OTHERS + " order by due limit 1")) {
      bind(statement, 1, failed.stream().map(Id::of).toList(), dues(failed));
      try (var rows = statement.executeQuery()) {
        return rows.next()
            ? Optional.of(rows.getObject(1, OffsetDateTime.class).toInstant())
            : Optional.empty();
      }
    }
  }

  /** The timers of locked streams that are due, the earliest first. */
  static List<Timer> due(Connection connection, Collection<String> subjects, Instant now)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select subject, kind, key, due from timer where subject = any(?) and due <= ? order by"
                + " due, subject, kind, key")) {
      statement.setArray(1, connection.createArrayOf("varchar", subjects.toArray()));
      statement.setObject(2, now.atOffset(ZoneOffset.UTC));
      List<Timer> timers = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          timers.add(
              new Timer(
                  rows.getString(1),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getObject(4, OffsetDateTime.class).toInstant()));
        }
      }
      return timers;
    }
  }

  private static void run(Connection connection, String sql, List<Id> ids, List<String> dues)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement, 1, ids, dues);
      statement.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, int first, List<Id> ids, List<String> dues)
      throws SQLException {
    Connection connection = statement.getConnection();
    statement.setArray(
        first, connection.createArrayOf("varchar", ids.stream().map(Id::subject).toArray()));
    statement.setArray(
        first + 1, connection.createArrayOf("text", ids.stream().map(Id::kind).toArray()));
    statement.setArray(
        first + 2, connection.createArrayOf("text", ids.stream().map(Id::key).toArray()));
    if (!dues.isEmpty() || ids.isEmpty()) {
      statement.setArray(first + 3, connection.createArrayOf("timestamptz", dues.toArray()));
    }
  }

  private static List<String> dues(List<Timer> timers) {
    return timers.stream().map(timer -> timer.due().toString()).toList();
  }
}
