package org.herstel.notification.message;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.herstel.invitation.Invitation;
import org.herstel.notification.mail.Mail;
import org.jspecify.annotations.Nullable;

/** What messages say, written once and never changed. */
final class ContentTable {
  private ContentTable() {}

  record Frozen(UUID message, String language, Mail mail) {}

  static Map<UUID, Mail> load(Connection connection, Collection<UUID> messages)
      throws SQLException {
    Map<UUID, Mail> frozen = new HashMap<>();
    if (messages.isEmpty()) {
      return frozen;
    }
    try (var query =
        connection.prepareStatement(
            "select message, subject, body, html, method, calendar from content"
                + " where message = any(?)")) {
      query.setArray(1, connection.createArrayOf("uuid", messages.toArray()));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          frozen.put(
              rows.getObject(1, UUID.class),
              new Mail(
                  rows.getString(2),
                  rows.getString(3),
                  rows.getString(4),
                  invitation(rows.getString(5), rows.getString(6))));
        }
      }
    }
    return frozen;
  }

  static void freeze(Connection connection, List<Frozen> contents) throws SQLException {
    if (contents.isEmpty()) {
      return;
    }
    try (var insert =
        connection.prepareStatement(
            "insert into content"
                + " (message, language, subject, body, html, hash, method, calendar)"
                + " select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],"
                + " ?::text[], ?::text[], ?::text[])")) {
      Columns<Frozen> columns = new Columns<>(connection, contents);
      insert.setArray(1, columns.uuids(Frozen::message));
      insert.setArray(2, columns.texts(Frozen::language));
      insert.setArray(3, columns.texts(frozen -> frozen.mail().subject()));
      insert.setArray(4, columns.texts(frozen -> frozen.mail().text()));
      insert.setArray(5, columns.texts(frozen -> frozen.mail().html()));
      insert.setArray(6, columns.texts(frozen -> frozen.mail().hash()));
      insert.setArray(7, columns.texts(frozen -> part(frozen, Invitation::method)));
      insert.setArray(8, columns.texts(frozen -> part(frozen, Invitation::text)));
      insert.executeUpdate();
    }
  }

  private static @Nullable Object part(Frozen frozen, Function<Invitation, Object> part) {
    Invitation invitation = frozen.mail().invitation();
    return invitation == null ? null : part.apply(invitation);
  }

  private static @Nullable Invitation invitation(
      @Nullable String method, @Nullable String calendar) {
    return method == null || calendar == null
        ? null
        : new Invitation(Invitation.Method.valueOf(method), calendar);
  }
}
