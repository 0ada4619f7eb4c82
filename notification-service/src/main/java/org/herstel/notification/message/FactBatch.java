package org.herstel.notification.message;

import jakarta.transaction.TransactionScoped;
import java.io.Serial;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.herstel.notification.recipient.Recipient;
import org.herstel.notification.recipient.RecipientTable;

/** What the facts of one transaction change, until it is written at the end. */
@TransactionScoped
class FactBatch implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Map<String, Recipient> known = new HashMap<>();
  private final transient Map<String, Recipient> changed = new HashMap<>();
  private final transient List<Message> queued = new ArrayList<>();

  /** Reads what is known of these complaints, those left out that have been read already. */
  void load(Connection connection, Set<String> complaints) throws SQLException {
    Set<String> missing = new HashSet<>(complaints);
    missing.removeAll(known.keySet());
    if (missing.isEmpty()) {
      return;
    }
    Map<String, Recipient> stored = RecipientTable.load(connection, missing);
    missing.forEach(
        complaint -> known.put(complaint, stored.getOrDefault(complaint, Recipient.unknown())));
  }

  /**
   * What is known of a complaint.
   *
   * @throws IllegalStateException if it has not been loaded
   */
  Recipient known(String complaint) {
    Recipient recipient = known.get(complaint);
    if (recipient == null) {
      throw new IllegalStateException("the copy of " + complaint + " has not been loaded");
    }
    return recipient;
  }

  void changed(String complaint, Recipient before, Recipient after) {
    if (!before.equals(after)) {
      known.put(complaint, after);
      changed.put(complaint, after);
    }
  }

  void queue(Message message) {
    queued.add(message);
  }

  /** Writes everything; true if there is something new to send. */
  boolean write(Connection connection) throws SQLException {
    RecipientTable.save(connection, changed);
    MessageTable.add(
        connection,
        queued.stream().map(message -> FirstTurn.of(message, known(message.complaint()))).toList());
    boolean toSend = queued.stream().anyMatch(message -> message.state().isWaiting());
    changed.clear();
    queued.clear();
    return toSend;
  }
}
