package org.herstel.notification.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.kit.inbox.Fact;
import org.herstel.kit.inbox.Replay;
import org.herstel.kit.journal.StreamTransaction;

/**
 * Leaps over the positions that the live stream had given out before its database was lost: events
 * come back in another order, and who resumes from a lost position must not miss one. Once per
 * import; what comes back is shown again.
 */
@ApplicationScoped
class FeedReplay implements Replay {
  private final DataSource database;
  private volatile boolean leapt;

  FeedReplay(DataSource database) {
    this.database = database;
  }

  @Override
  public void said(Envelope envelope, Event event, StreamTransaction transaction) {
    leap(transaction);
  }

  @Override
  public void heard(Fact fact, StreamTransaction transaction) {
    leap(transaction);
  }

  private void leap(StreamTransaction transaction) {
    if (leapt) {
      return;
    }
    leapt = true;
    try (Connection connection = database.getConnection()) {
      FeedTable.leap(connection);
    } catch (SQLException e) {
      leapt = false;
      throw new FeedFailure(e);
    }
  }
}
