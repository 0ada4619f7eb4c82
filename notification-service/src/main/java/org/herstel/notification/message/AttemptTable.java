package org.herstel.notification.message;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Every attempt of every message: when it started, and what became of it. */
final class AttemptTable {
  /** The outcome of an attempt that never reported. */
  static final String LOST = "lost";

  private AttemptTable() {}

  /**
   * How one attempt ended.
   *
   * @param outcome see {@link Outcome#code()}, or {@link #LOST}
   */
  record Ended(UUID message, int number, Instant at, String outcome, String answer) {}

  /** Records, before anything is sent, that the current attempts of these messages begin. */
  static void start(Connection connection, List<Message> messages, Instant now)
      throws SQLException {
    if (messages.isEmpty()) {
      return;
    }
    try (var insert =
        connection.prepareStatement(
            "insert into attempt (message, number, started)"
                + " select id, number, ? from unnest(?::uuid[], ?::integer[]) as n(id, number)")) {
      Columns<Message> columns = new Columns<>(connection, messages);
      insert.setObject(1, Columns.moment(now));
      insert.setArray(2, columns.uuids(Message::id));
      insert.setArray(3, columns.integers(Message::attempts));
      insert.executeUpdate();
    }
  }

  /** Records how attempts ended; what is known better by now stays. */
  static void end(Connection connection, List<Ended> attempts) throws SQLException {
    if (attempts.isEmpty()) {
      return;
    }
    try (var update =
        connection.prepareStatement(
            """
            update attempt a set finished = n.at, outcome = n.outcome, answer = n.answer
            from unnest(?::uuid[], ?::integer[], ?::timestamptz[], ?::text[], ?::text[])
              as n(message, number, at, outcome, answer)
            where a.message = n.message and a.number = n.number
              and (a.outcome is null or a.outcome = 'lost')\
            """)) {
      Columns<Ended> columns = new Columns<>(connection, attempts);
      update.setArray(1, columns.uuids(Ended::message));
      update.setArray(2, columns.integers(Ended::number));
      update.setArray(3, columns.moments(Ended::at));
      update.setArray(4, columns.texts(Ended::outcome));
      update.setArray(5, columns.texts(Ended::answer));
      update.executeUpdate();
    }
  }
}
