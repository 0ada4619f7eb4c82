package org.herstel.notification.message;

import java.sql.SQLException;

/** The database failed under the messages; the transaction was rolled back. */
final class MessageFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MessageFailure(SQLException cause) {
    super(cause);
  }
}
