package org.herstel.kit.toy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the toy service has written down. */
@ApplicationScoped
public class Toy {
  private final DataSource database;

  Toy(DataSource database) {
    this.database = database;
  }

  public List<String> words(String complaint) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select word from toy where complaint = ? order by position")) {
      select.setString(1, complaint);
      List<String> words = new ArrayList<>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          words.add(rows.getString(1));
        }
      }
      return words;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
