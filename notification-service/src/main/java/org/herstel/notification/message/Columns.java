package org.herstel.notification.message;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One array per column, so that one statement writes any number of rows. */
record Columns<R>(Connection connection, List<R> rows) {

  Array texts(Function<R, @Nullable Object> column) throws SQLException {
    return array("text", row -> text(column.apply(row)));
  }

  Array uuids(Function<R, Object> column) throws SQLException {
    return array("uuid", column);
  }

  Array integers(Function<R, Object> column) throws SQLException {
    return array("integer", column);
  }

  Array longs(Function<R, Object> column) throws SQLException {
    return array("bigint", column);
  }

  /** As text with a zone; the statement casts, since the driver has no array of such moments. */
  Array moments(Function<R, @Nullable Instant> column) throws SQLException {
    return array("text", row -> text(column.apply(row)));
  }

  static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private Array array(String type, Function<R, @Nullable Object> column) throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(column).toArray());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
