package org.herstel.followup.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.herstel.followup.calendar.BusinessCalendar;
import org.herstel.followup.datafile.DataFile;

/** Versions of calendars that supervisors have put. They are only ever added to. */
@ApplicationScoped
class StoredCalendars {
  private final DataSource database;

  StoredCalendars(DataSource database) {
    this.database = database;
  }

  /** How many there are; another number means that there are new ones. */
  int count() {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select count(*) from calendar_version");
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException("stored calendars cannot be counted", e);
    }
  }

  /** All of them, as files are. */
  List<DataFile> all() {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select id, version, document from calendar_version order by id, version");
        ResultSet row = query.executeQuery()) {
      List<DataFile> all = new ArrayList<>();
      while (row.next()) {
        all.add(new DataFile(name(row.getString(1), row.getString(2)), row.getString(3)));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException("stored calendars cannot be read", e);
    }
  }

  /** Keeps one more version, in the transaction under way. */
  void add(BusinessCalendar calendar, DataFile file) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into calendar_version (id, version, valid_from, document)"
                    + " values (?, ?, ?, ?)")) {
      insert.setString(1, calendar.id());
      insert.setString(2, calendar.version());
      insert.setObject(3, calendar.validFrom());
      insert.setString(4, file.text());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("a calendar cannot be stored", e);
    }
  }

  private static String name(String id, String version) {
    return "calendar " + id + " " + version + " as it was put";
  }
}
