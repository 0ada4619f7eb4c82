package org.herstel.followup.timetable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.herstel.followup.deadline.Deadlines;
import org.herstel.followup.deadline.Wait;
import org.jspecify.annotations.Nullable;

/**
 * When the company waited for the customer.
 *
 * @param waiting whether it does now
 */
record WaitsView(UUID complaintId, boolean waiting, List<WaitView> waits) {

  /**
   * One such time.
   *
   * @param step the customer's own step that was overdue; absent: an agent said so
   */
  record WaitView(
      int number,
      String reason,
      @Nullable Integer step,
      Instant began,
      @Nullable Instant ended,
      @Nullable String endedBecause) {}

  static WaitsView of(UUID complaint, Deadlines deadlines) {
    return new WaitsView(
        complaint, deadlines.waiting(), deadlines.waits().stream().map(WaitsView::view).toList());
  }

  private static WaitView view(Wait wait) {
    return new WaitView(
        wait.number(),
        wait.reason(),
        wait.step().orElse(null),
        wait.began(),
        wait.ended().map(Wait.End::at).orElse(null),
        wait.ended().map(Wait.End::because).orElse(null));
  }
}
