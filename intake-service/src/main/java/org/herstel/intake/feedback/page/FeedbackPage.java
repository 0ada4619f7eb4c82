package org.herstel.intake.feedback.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page with the form shows.
 *
 * @param form its id
 * @param text what was typed, so that it is not lost; name and email as well
 * @param errors what is wrong, by field; a field without an error is not among them
 * @param mistakes the same in the order of the page
 */
public record FeedbackPage(
    String form,
    List<Choice> scores,
    String text,
    String name,
    String email,
    Map<String, String> errors,
    List<Mistake> mistakes) {

  /**
   * A possible score.
   *
   * @param meaning empty in the middle of the scale
   */
  public record Choice(int value, String meaning, boolean chosen) {}

  /**
   * Something that was wrong.
   *
   * @param target id of what has to be changed
   * @param about the question
   */
  public record Mistake(String target, String about, String text) {}

  /** What is wrong with a field; null: nothing. */
  public @Nullable String error(String field) {
    return errors.get(field);
  }
}
