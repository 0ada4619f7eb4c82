package org.herstel.kit.journal;

/** The service takes no commands at present; the caller may try again. */
public final class NotReady extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotReady(String why) {
    super(why, null, false, false);
  }
}
