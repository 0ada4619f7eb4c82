package org.herstel.notification.message;

/** Where a message stands. HANDED_OVER, FAILED, CANCELLED and EXPIRED are final. */
public enum MessageState {
  /** Waits for its first attempt. */
  QUEUED,
  /** An attempt has started; its result is not known yet. */
  SENDING,
  /** The mail server took it. */
  HANDED_OVER,
  /** An attempt may or may not have reached the mail server; repeated under the same id. */
  UNCERTAIN,
  /** An attempt failed in a way that may pass; waits for the next one. */
  RETRYING,
  /** Cannot be delivered. */
  FAILED,
  /** What it would say is no longer true. */
  CANCELLED,
  /** Did not leave in time. */
  EXPIRED;

  /** Whether nothing can happen to the message any more. */
  public boolean isFinal() {
    return this == HANDED_OVER || this == FAILED || this == CANCELLED || this == EXPIRED;
  }

  /** Whether the message waits for an attempt. */
  public boolean isWaiting() {
    return this == QUEUED || this == RETRYING || this == UNCERTAIN;
  }
}
