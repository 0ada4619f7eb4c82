package org.herstel.events;

/** The bytes are not an event of this contract; the message says what is wrong, without data. */
public final class UndecodableEvent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UndecodableEvent(String message) {
    super(message);
  }
}
