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

  private static final String CLAIM =
      "select pg_try_advisory_xact_lock(?);"
          + " select request_hash, status, headers, body from idempotency"
          + " where scope = ? and key = ?";

  private AnswerTable() {}

  /**
   * What is known of a key.
   *
   * @param locked whether this transaction is the only one now that works on it
   * @param answer what it got before
   */
  record Claim(boolean locked, Optional<WrittenAnswer> answer) {}

  /**
   * Locks the key unless another transaction has it, and looks it up: two statements, of which the
   * second sees what was committed until the first was through, in one round trip.
   *
   * @throws ProblemException 422 if the key was used for another request
   */
  static Claim claim(Connection connection, KeyedRequest request) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(CLAIM)) {
      query.setLong(1, request.lock());
      query.setBytes(2, request.scope());
      query.setString(3, request.key());
      query.execute();
      boolean locked;
      try (ResultSet row = query.getResultSet()) {
        row.next();
        locked = row.getBoolean(1);
      }
      query.getMoreResults();
      try (ResultSet row = query.getResultSet()) {
        return new Claim(locked, row.next() ? Optional.of(answer(row, request)) : Optional.empty());
      }
    }
  }

  private static WrittenAnswer answer(ResultSet row, KeyedRequest request) throws SQLException {
    if (!Arrays.equals(row.getBytes("request_hash"), request.hash())) {
      throw new ProblemException(
          422,
          "idempotency-key-reused",
          "This Idempotency-Key was used for another request; a new request needs a new key.");
    }
    return new WrittenAnswer(
        row.getInt("status"), headers(row.getString("headers")), row.getBytes("body"));
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
