package org.herstel.notification.mail;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.herstel.notification.mail.PhasedTransport.Phase;

/** Reads out of a failure what it means for the mail. */
final class SmtpFailure {
  private static final int CLOSING = 421;
  private static final int LONGEST_ANSWER = 500;

  /** An SMTP answer; code 0 when there was none. */
  private record Answer(int code, String text) {}

  private SmtpFailure() {}

  static Delivery delivery(MessagingException failure, Phase phase) {
    Answer answer = answer(failure);
    boolean temporary = answer.code() >= 400 && answer.code() < 500 && answer.code() != CLOSING;
    boolean permanent = answer.code() >= 500 && answer.code() < 600;
    return switch (phase) {
      case CONNECT, SENDER ->
          temporary && phase == Phase.SENDER
              ? new Delivery.Deferred(answer.text())
              : new Delivery.Unavailable(answer.text());
      case RECIPIENT, DATA, END -> {
        if (permanent) {
          String what = phase == Phase.RECIPIENT ? "recipient-refused" : "message-refused";
          yield new Delivery.Refused(what, answer.text());
        }
        if (temporary) {
          yield new Delivery.Deferred(answer.text());
        }
        yield phase == Phase.END && answer.code() != CLOSING
            ? new Delivery.Unknown(answer.text())
            : new Delivery.Unavailable(answer.text());
      }
    };
  }

  /** Whether the connection was found dead before anything was said about this mail. */
  static boolean isStale(MessagingException failure, Phase phase) {
    int code = answer(failure).code();
    return phase == Phase.SENDER && (code == 0 || code == CLOSING);
  }

  private static Answer answer(MessagingException failure) {
    for (Exception cause = failure; cause != null; cause = next(cause)) {
      Answer answer =
          switch (cause) {
            case SMTPAddressFailedException e -> new Answer(e.getReturnCode(), e.getMessage());
            case SMTPSenderFailedException e -> new Answer(e.getReturnCode(), e.getMessage());
            case SMTPSendFailedException e -> new Answer(e.getReturnCode(), e.getMessage());
            default -> new Answer(0, "");
          };
      if (answer.code() > 0) {
        return new Answer(answer.code(), shortened(answer.text()));
      }
    }
    return new Answer(0, shortened(rootOf(failure)));
  }

  private static Exception next(Exception failure) {
    return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  private static String rootOf(Exception failure) {
    Exception root = failure;
    while (next(root) != null) {
      root = next(root);
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }

  private static String shortened(String text) {
    String line = PlainText.line(text);
    return line.length() > LONGEST_ANSWER ? line.substring(0, LONGEST_ANSWER) : line;
  }
}
