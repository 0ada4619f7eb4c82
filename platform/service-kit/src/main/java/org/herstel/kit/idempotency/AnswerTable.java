package org.herstel.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.herstel.kit.problem.ProblemException;

/** The table of answers, used in the transaction of the effect. */
final class AnswerTable {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private AnswerTable() {}

  /** Whether this transaction is the only one now that works on the key. */
  static boolean tryLock(Connection connection, KeyedRequest request) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
      query.setLong(1, request.lock());
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getBoolean(1);
      }
    }
  }

  /**
   * The answer this key got before.
   *
   * @throws ProblemException 422 if it was to another request
   */
  static Optional<WrittenAnswer> find(Connection connection, KeyedRequest request)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select request_hash, status, headers, body from idempotency"
                + " where scope = ? and key = ?")) {
      query.setBytes(1, request.scope());
      query.setString(2, request.key());
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        if (!Arrays.equals(row.getBytes("request_hash"), request.hash())) {
          throw new ProblemException(
              422,
              "idempotency-key-reused",
              "This Idempotency-Key was used for another request; a new request needs a new key.");
        }
        return Optional.of(
            new WrittenAnswer(
                row.getInt("status"), headers(row.getString("headers")), row.getBytes("body")));
      }
    }
  }

  static void keep(Connection connection, KeyedRequest request, WrittenAnswer answer)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into idempotency (scope, key, request_hash, status, headers, body)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      insert.setBytes(1, request.scope());
      insert.setString(2, request.key());
      insert.setBytes(3, request.hash());
      insert.setInt(4, answer.status());
      insert.setString(5, text(answer.headers()));
      insert.setBytes(6, answer.body());
      insert.executeUpdate();
    }
  }

  /** Removes what is older than a number of days; answers how many. */
  static int removeOlderThan(Connection connection, int days) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from idempotency where created < clock_timestamp() - make_interval(days => ?)")) {
      delete.setInt(1, days);
      return delete.executeUpdate();
    }
  }

  private static String text(Map<String, String> headers) {
    try {
      return MAPPER.writeValueAsString(headers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can always be written", e);
    }
  }

  private static Map<String, String> headers(String text) {
    try {
      return MAPPER.readValue(text, HEADERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the headers of a stored answer cannot be read", e);
    }
  }
}
