package org.herstel.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.NotificationEvent;
import org.herstel.kit.inbox.Fact;
import org.herstel.kit.inbox.Replay;
import org.herstel.kit.journal.StreamTransaction;

/**
 * Brings messages back after a restore: the fact that called for one queues it again under the same
 * id, and what became of it ends it, so that none is sent that had left.
 */
@ApplicationScoped
class MessageReplay implements Replay {
  private final DataSource database;
  private final MessageFacts facts;

  MessageReplay(DataSource database, MessageFacts facts) {
    this.database = database;
    this.facts = facts;
  }

  @Override
  public void heard(Fact fact, StreamTransaction transaction) {
    facts.apply(fact, transaction);
  }

  /** At the transaction's end, when the messages that it brought back are written. */
  @Override
  public void said(Envelope envelope, Event event, StreamTransaction transaction) {
    if (event instanceof NotificationEvent told) {
      transaction.beforeCommit(() -> write(Fate.of(told, envelope.time())));
    }
  }

  private void write(Fate fate) {
    try (Connection connection = database.getConnection()) {
      FateTable.write(connection, fate);
    } catch (SQLException e) {
      throw new MessageFailure(e);
    }
  }
}
