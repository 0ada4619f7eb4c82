package org.herstel.notification.feed;

import java.sql.SQLException;

/** The database failed under the live stream. */
public final class FeedFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FeedFailure(SQLException cause) {
    super(cause);
  }
}
