package org.herstel.resolution.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page with an open offer shows; texts of people as they wrote them.
 *
 * @param words how the company puts the plan
 * @param error what was wrong with the answer that was sent, in the customer's language
 * @param entry what the customer had typed, so that it is not lost
 */
public record OfferPage(
    String reference,
    String customer,
    @Nullable String words,
    String answerBy,
    List<StepLine> steps,
    List<StepLine> customerSteps,
    @Nullable GestureLine gesture,
    List<RefusalLine> refusals,
    String zone,
    @Nullable String error,
    boolean counterInvalid,
    Entry entry) {

  /**
   * A step.
   *
   * @param due in the customer's language
   * @param dueAt for machines
   * @param concern what it is about
   */
  public record StepLine(String text, String owner, String due, String dueAt, String concern) {}

  /** A concern that is not met. */
  public record RefusalLine(String concern, String reason) {}

  /** Something extra. */
  public record GestureLine(String type, @Nullable String value, String whyExtra) {}

  /** What the customer typed. */
  public record Entry(String words, String counter) {
    static final Entry EMPTY = new Entry("", "");
  }

  OfferPage refused(String why, boolean counterWrong, Entry typed) {
    return new OfferPage(
        reference,
        customer,
        words,
        answerBy,
        steps,
        customerSteps,
        gesture,
        refusals,
        zone,
        why,
        counterWrong,
        typed);
  }
}
