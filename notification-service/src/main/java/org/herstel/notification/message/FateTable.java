package org.herstel.notification.message;

import java.sql.Connection;
import java.sql.SQLException;

/** Messages of which it is known from the topic what became of them. */
final class FateTable {
  private static final String MESSAGE =
      """
      update message
      set state = ?, attempts = greatest(attempts, ?), doubts = doubts + ?, next_attempt = ?,
          lease_until = null
      where id = ? and state not in ('HANDED_OVER', 'FAILED', 'CANCELLED', 'EXPIRED')\
      """;

  private static final String ATTEMPT =
      """
      insert into attempt (message, number, started, finished, outcome, answer)
      select id, ?, ?, ?, ?, 'known from the topic' from message where id = ?
      on conflict (message, number) do update
        set finished = excluded.finished, outcome = excluded.outcome, answer = excluded.answer
        where attempt.outcome is null or attempt.outcome = 'lost'\
      """;

  private FateTable() {}

  /** A final state is never left; a doubt is repeated at once, under the same id. */
  static void write(Connection connection, Fate fate) throws SQLException {
    boolean doubted = fate.state() == MessageState.UNCERTAIN;
    try (var update = connection.prepareStatement(MESSAGE)) {
      update.setString(1, fate.state().name());
      update.setInt(2, fate.attempt());
      update.setInt(3, doubted ? 1 : 0);
      update.setObject(4, doubted ? Columns.moment(fate.at()) : null);
      update.setObject(5, fate.message());
      update.executeUpdate();
    }
    if (fate.outcome() != null) {
      try (var insert = connection.prepareStatement(ATTEMPT)) {
        insert.setInt(1, fate.attempt());
        insert.setObject(2, Columns.moment(fate.at()));
        insert.setObject(3, Columns.moment(fate.at()));
        insert.setString(4, fate.outcome());
        insert.setObject(5, fate.message());
        insert.executeUpdate();
      }
    }
  }
}
