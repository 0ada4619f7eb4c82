package org.herstel.notification.parked;

import java.sql.SQLException;

/** The database failed under the view of parked records; the transaction was rolled back. */
final class ParkedFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ParkedFailure(SQLException cause) {
    super(cause);
  }
}
