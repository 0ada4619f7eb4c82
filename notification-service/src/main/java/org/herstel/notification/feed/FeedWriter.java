package org.herstel.notification.feed;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.herstel.events.Envelope;
import org.herstel.kit.inbox.FactObserver;
import org.herstel.kit.journal.StreamTransaction;

/**
 * Puts every event into the live stream, in the transaction in which it takes effect. After all
 * other observers, since it holds the one row that gives positions.
 */
@ApplicationScoped
@Priority(1)
public class FeedWriter implements FactObserver {
  private final DataSource database;
  private final FeedTail tail;

  FeedWriter(DataSource database, FeedTail tail) {
    this.database = database;
    this.tail = tail;
  }

  @Override
  public void observed(List<Envelope> envelopes, StreamTransaction transaction) {
    try (Connection connection = database.getConnection()) {
      FeedTable.append(connection, envelopes);
      transaction.afterCommit(tail::wake);
    } catch (SQLException e) {
      throw new FeedFailure(e);
    }
  }
}
