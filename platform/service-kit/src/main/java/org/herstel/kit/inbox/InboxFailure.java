package org.herstel.kit.inbox;

import java.sql.SQLException;

/** The database failed under the inbox; the transaction was rolled back. */
final class InboxFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InboxFailure(SQLException cause) {
    super(cause);
  }
}
