package org.herstel.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The right of one replica to do something alone, for a while. Every change of hands raises the
 * epoch, so that what a former holder still does can be told from what the present one does.
 */
final class Lease {
  private final String name;
  private final Duration length;
  private final UUID holder = UUID.randomUUID();
  private long lastTaken = Long.MIN_VALUE;

  Lease(String name, Duration length) {
    this.name = name;
    this.length = length;
  }

  /**
   * Whether it should be made longer: a sixth of it is over, or it was never asked for. The holder
   * may be asleep for a third more, and should still have time to be slow.
   */
  boolean isDue() {
    return lastTaken == Long.MIN_VALUE
        || System.nanoTime() - lastTaken > length.dividedBy(6).toNanos();
  }

  /** Takes the lease, or makes it longer if this holder has it already; its epoch, if got. */
  OptionalLong take(Connection connection) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            insert into lease as l (name, holder, epoch, until)
            values (?, ?, 1, clock_timestamp() + ? * interval '1 ms')
            on conflict (name) do update
              set epoch = case when l.holder = excluded.holder then l.epoch else l.epoch + 1 end,
                  holder = excluded.holder, until = excluded.until
              where l.holder = excluded.holder or l.until < clock_timestamp()
            returning epoch\
            """)) {
      statement.setString(1, name);
      statement.setObject(2, holder);
      statement.setLong(3, length.toMillis());
      long asked = System.nanoTime();
      try (var rows = statement.executeQuery()) {
        lastTaken = asked;
        return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  /** How long it is still held by whoever holds it; zero when nobody does. */
  Duration left(Connection connection) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select extract(epoch from until - clock_timestamp()) * 1000 from lease"
                + " where name = ?")) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? Duration.ofMillis(Math.max(0, rows.getLong(1))) : Duration.ZERO;
      }
    }
  }

  /** Gives the lease back, so that another replica need not wait for its end. */
  void giveBack(Connection connection) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "update lease set until = clock_timestamp() where name = ? and holder = ?")) {
      statement.setString(1, name);
      statement.setObject(2, holder);
      statement.executeUpdate();
    }
  }
}
