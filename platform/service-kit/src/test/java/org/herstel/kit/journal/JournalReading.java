package org.herstel.kit.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Lets tests of other packages read a journal without a service. */
public final class JournalReading {
  private JournalReading() {}

  public static List<JournalEntry> read(Connection connection, String subject) throws SQLException {
    return JournalTable.read(connection, subject);
  }
}
