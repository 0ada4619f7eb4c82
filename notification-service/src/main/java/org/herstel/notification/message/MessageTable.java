package org.herstel.notification.message;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.herstel.kit.state.StateJson;
import org.jspecify.annotations.Nullable;

/** The messages, read and written many at once. */
final class MessageTable {
  private static final String COLUMNS =
      "id, complaint, round, reason, occasion, recipient, name, email, cause_id, correlation_id,"
          + " cause_source, cause_sequence, cause_time, traceparent, created, deadline, state,"
          + " attempts, failures, doubts, next_attempt, lease_until";

  private MessageTable() {}

  /** Adds new messages; one that is there already stays as it is. */
  static void add(Connection connection, List<Message> messages) throws SQLException {
    if (messages.isEmpty()) {
      return;
    }
    try (var insert =
        connection.prepareStatement(
            "insert into message ("
                + COLUMNS
                + ") select * from unnest(?::uuid[], ?::varchar[], ?::integer[], ?::text[],"
                + " ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::text[],"
                + " ?::bigint[], ?::timestamptz[], ?::text[], ?::timestamptz[], ?::timestamptz[],"
                + " ?::text[], ?::integer[], ?::integer[], ?::integer[], ?::timestamptz[],"
                + " ?::timestamptz[]) on conflict (id) do nothing")) {
      Columns<Message> columns = new Columns<>(connection, messages);
      insert.setArray(1, columns.uuids(Message::id));
      insert.setArray(2, columns.texts(Message::complaint));
      insert.setArray(3, columns.integers(Message::round));
      insert.setArray(4, columns.texts(message -> message.reason().code()));
      insert.setArray(5, columns.texts(message -> StateJson.write(message.occasion())));
      insert.setArray(6, columns.texts(message -> message.to().subject()));
      insert.setArray(7, columns.texts(message -> message.to().name()));
      insert.setArray(8, columns.texts(message -> message.to().email()));
      insert.setArray(9, columns.uuids(message -> message.cause().id()));
      insert.setArray(10, columns.uuids(message -> message.cause().correlationId()));
      insert.setArray(11, columns.texts(message -> message.cause().source()));
      insert.setArray(12, columns.longs(message -> message.cause().sequence()));
      insert.setArray(13, columns.moments(message -> message.cause().time()));
      insert.setArray(14, columns.texts(message -> message.cause().traceparent()));
      insert.setArray(15, columns.moments(Message::created));
      insert.setArray(16, columns.moments(Message::deadline));
      insert.setArray(17, columns.texts(Message::state));
      insert.setArray(18, columns.integers(Message::attempts));
      insert.setArray(19, columns.integers(Message::failures));
      insert.setArray(20, columns.integers(Message::doubts));
      insert.setArray(21, columns.moments(Message::nextAttempt));
      insert.setArray(22, columns.moments(Message::leaseUntil));
      insert.executeUpdate();
    }
  }

  /** Writes what can change of messages whose rows are locked. */
  static void update(Connection connection, List<Message> messages) throws SQLException {
    if (messages.isEmpty()) {
      return;
    }
    try (var update =
        connection.prepareStatement(
            """
            update message m
            set state = n.state, attempts = n.attempts, failures = n.failures, doubts = n.doubts,
                next_attempt = n.next_attempt, lease_until = n.lease_until
            from unnest(?::uuid[], ?::text[], ?::integer[], ?::integer[], ?::integer[],
                        ?::timestamptz[], ?::timestamptz[])
              as n(id, state, attempts, failures, doubts, next_attempt, lease_until)
            where m.id = n.id\
            """)) {
      Columns<Message> columns = new Columns<>(connection, messages);
      update.setArray(1, columns.uuids(Message::id));
      update.setArray(2, columns.texts(Message::state));
      update.setArray(3, columns.integers(Message::attempts));
      update.setArray(4, columns.integers(Message::failures));
      update.setArray(5, columns.integers(Message::doubts));
      update.setArray(6, columns.moments(Message::nextAttempt));
      update.setArray(7, columns.moments(Message::leaseUntil));
      update.executeUpdate();
    }
  }

  /** Locks messages whose time has come and that nobody else has in hand, the most urgent first. */
  static List<Message> due(Connection connection, Instant now, int most) throws SQLException {
    return locked(
        connection,
        "state in ('QUEUED', 'RETRYING', 'UNCERTAIN') and next_attempt <= ?",
        " order by deadline, created, id limit ? for update skip locked",
        now,
        most);
  }

  /** Messages that can leave no more, whenever their next attempt would be. */
  static List<Message> overdue(Connection connection, Instant now, int most) throws SQLException {
    return locked(
        connection,
        "state in ('QUEUED', 'RETRYING', 'UNCERTAIN') and next_attempt is not null"
            + " and deadline <= ?",
        " order by deadline, created, id limit ?",
        now,
        most);
  }

  /** Messages whose attempt has not reported in time. */
  static List<Message> unreported(Connection connection, Instant now, int most)
      throws SQLException {
    return locked(
        connection,
        "state = 'SENDING' and lease_until <= ?",
        " order by lease_until, id limit ?",
        now,
        most);
  }

  /** Locks these messages, in the order of their ids. */
  static List<Message> lock(Connection connection, Collection<UUID> ids) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select " + COLUMNS + " from message where id = any(?) order by id for update")) {
      query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      return messages(query);
    }
  }

  private static List<Message> locked(
      Connection connection, String condition, String end, Instant now, int most)
      throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select " + COLUMNS + " from message where " + condition + end)) {
      query.setObject(1, Columns.moment(now));
      query.setInt(2, most);
      return messages(query);
    }
  }

  private static List<Message> messages(PreparedStatement query) throws SQLException {
    List<Message> messages = new ArrayList<>();
    try (var rows = query.executeQuery()) {
      while (rows.next()) {
        messages.add(message(rows));
      }
    }
    return messages;
  }

  private static Message message(ResultSet row) throws SQLException {
    Reason reason = Reason.coded(row.getString("reason"));
    return new Message(
        row.getObject("id", UUID.class),
        row.getString("complaint"),
        row.getInt("round"),
        reason,
        StateJson.read(row.getString("occasion"), reason.occasion()),
        new Addressee(row.getString("recipient"), row.getString("name"), row.getString("email")),
        new Cause(
            row.getObject("cause_id", UUID.class),
            row.getObject("correlation_id", UUID.class),
            row.getString("cause_source"),
            row.getLong("cause_sequence"),
            row.getObject("cause_time", OffsetDateTime.class).toInstant(),
            row.getString("traceparent")),
        row.getObject("created", OffsetDateTime.class).toInstant(),
        row.getObject("deadline", OffsetDateTime.class).toInstant(),
        MessageState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getInt("failures"),
        row.getInt("doubts"),
        moment(row, "next_attempt"),
        moment(row, "lease_until"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
