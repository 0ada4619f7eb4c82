package org.herstel.intake.feedback.page;

import java.util.function.Function;
import org.herstel.intake.feedback.Feedback;

/**
 * What the page says instead of the form, in a language that is known when it is said.
 *
 * @param status HTTP status
 */
record Notice(
    int status, Function<FeedbackText, String> title, Function<FeedbackText, String> text) {
  static final Notice THANKS = new Notice(200, FeedbackText::thanksTitle, FeedbackText::thanksText);

  static final Notice TOO_OFTEN =
      new Notice(429, FeedbackText::tooOftenTitle, FeedbackText::tooOftenText);

  static final Notice UNKNOWN =
      new Notice(404, FeedbackText::unknownTitle, FeedbackText::unknownText);

  /** What a customer hears whose feedback was taken in. */
  static Notice of(Feedback feedback) {
    String reference = feedback.reference();
    if (reference == null) {
      return THANKS;
    }
    boolean reachable = feedback.customer() != null && feedback.customer().email() != null;
    return new Notice(
        200,
        FeedbackText::regretTitle,
        text -> reachable ? text.regretText(reference) : text.regretUnknownText(reference));
  }
}
