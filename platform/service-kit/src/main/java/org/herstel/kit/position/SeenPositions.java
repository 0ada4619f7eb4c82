package org.herstel.kit.position;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.herstel.kit.journal.Source;

/** How far this service has come: in its own streams, and in those of others. */
@ApplicationScoped
class SeenPositions {
  private static final String OWN = "select last_sequence from stream where subject = ?";
  private static final String OTHERS =
      "select last_sequence from inbox_position where subject = ? and source = ?";

  private final DataSource database;
  private final Source own;

  SeenPositions(DataSource database, Source own) {
    this.database = database;
    this.own = own;
  }

  boolean all(List<Position> positions) {
    try (Connection connection = database.getConnection()) {
      for (Position position : positions) {
        if (lastSequence(connection, position) < position.sequence()) {
          return false;
        }
      }
      return true;
    } catch (SQLException e) {
      throw new IllegalStateException("positions cannot be read", e);
    }
  }

  private long lastSequence(Connection connection, Position position) throws SQLException {
    boolean isOwn = position.source().equals(own.name());
    try (PreparedStatement query = connection.prepareStatement(isOwn ? OWN : OTHERS)) {
      query.setString(1, position.subject());
      if (!isOwn) {
        query.setString(2, position.source());
      }
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }
}
