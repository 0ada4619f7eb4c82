package org.herstel.intake.complaint;

import java.util.Optional;
import org.herstel.events.ComplaintStatus;
import org.herstel.kit.decision.Refusal;

/** What stands in the way because the recovery has come to an end. */
public final class Endings {
  private Endings() {}

  /** The obstacle when the complaint was withdrawn, merged or ended. */
  public static Optional<Refusal> absorbed(Complaint complaint) {
    return switch (complaint.status()) {
      case WITHDRAWN -> obstacle("complaint-withdrawn", "The customer took the complaint back");
      case MERGED ->
          obstacle("complaint-merged", "The complaint goes on in the one it was merged into");
      case ENDED -> obstacle("complaint-ended", "The relationship with the customer was ended");
      case RECEIVED,
          LISTENING,
          SUMMARISED,
          APOLOGISED,
          INVESTIGATING,
          PLANNED,
          AGREED,
          EXECUTING,
          RESOLVED,
          AFTERCARE,
          CLOSED ->
          Optional.empty();
    };
  }

  /** The obstacle when the complaint is closed or absorbed. */
  public static Optional<Refusal> over(Complaint complaint) {
    return complaint.status() == ComplaintStatus.CLOSED
        ? obstacle("complaint-closed", "The customer is content and the complaint is closed")
        : absorbed(complaint);
  }

  private static Optional<Refusal> obstacle(String code, String detail) {
    return Optional.of(new Refusal(code, detail));
  }
}
