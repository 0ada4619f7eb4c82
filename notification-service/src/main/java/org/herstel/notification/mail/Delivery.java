package org.herstel.notification.mail;

/** What came of handing one mail to the mail server. */
public sealed interface Delivery {
  /** The server's words, or what stood in the way. */
  String answer();

  /** The server took it. */
  record Taken(String answer) implements Delivery {}

  /** Refused for now (4xx). */
  record Deferred(String answer) implements Delivery {}

  /**
   * Refused for good (5xx).
   *
   * @param failure stable code: {@code recipient-refused} or {@code message-refused}
   */
  record Refused(String failure, String answer) implements Delivery {}

  /** There is no mail server to talk to, or it does not let this service in. */
  record Unavailable(String answer) implements Delivery {}

  /** The whole mail went out, but whether it was taken is not known. */
  record Unknown(String answer) implements Delivery {}
}
