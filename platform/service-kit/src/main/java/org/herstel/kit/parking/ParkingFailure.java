package org.herstel.kit.parking;

import java.sql.SQLException;

/** The database failed under the parking; the transaction was rolled back. */
final class ParkingFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ParkingFailure(SQLException cause) {
    super(cause);
  }
}
