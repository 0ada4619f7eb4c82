package org.herstel.notification.message;

import java.time.Instant;

/** What became of one attempt. The answer is the mail server's, or what stood in its way. */
public sealed interface Outcome {
  /** The mail server's words, or why there are none. */
  String answer();

  /** Stable code under which the attempt is recorded. */
  default String code() {
    return switch (this) {
      case HandedOver _ -> "handed-over";
      case Temporary _ -> "temporary-failure";
      case Technical _ -> "technical-failure";
      case Permanent _ -> "permanent-failure";
      case Unknown _ -> "uncertain";
      case NotTried _ -> "not-tried";
    };
  }

  /** The server took the message at this moment of the database's time. */
  record HandedOver(Instant at, String answer) implements Outcome {}

  /** The server refused this message for now (4xx). */
  record Temporary(String answer) implements Outcome {}

  /** No mail server to talk to: not reachable, shutting down, not letting this service in. */
  record Technical(String answer) implements Outcome {}

  /** The server refused this message for good (5xx). */
  record Permanent(String failure, String answer) implements Outcome {}

  /** The connection was lost after the whole message had gone out, before the answer came. */
  record Unknown(String answer) implements Outcome {}

  /** Nothing was sent: right before hand-over the message turned out untrue, late, or unleased. */
  record NotTried(Verdict verdict) implements Outcome {
    @Override
    public String answer() {
      return switch (verdict) {
        case Verdict.Good() -> "given back untried";
        case Verdict.Untrue(String reason) -> reason;
        case Verdict.TooLate(Instant deadline) -> "deadline " + deadline + " has passed";
      };
    }
  }
}
