package org.herstel.followup.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page with an open survey shows, in the customer's language.
 *
 * @param customer the name
 * @param intro why the customer is asked
 * @param openUntil the last moment to answer
 * @param errors everything that was wrong with what was sent
 * @param words what the customer had typed, so that it is not lost
 */
public record SurveyPage(
    String reference,
    String customer,
    String intro,
    String openUntil,
    List<Line> questions,
    String words,
    @Nullable String wordsError,
    List<Mistake> errors) {

  /**
   * A question.
   *
   * @param field of the form
   */
  public record Line(
      String field, String asked, boolean required, List<Choice> choices, @Nullable String error) {}

  /**
   * A possible answer.
   *
   * @param meaning empty in the middle of a scale
   */
  public record Choice(String id, int value, String meaning, boolean chosen) {}

  /**
   * Something that was wrong.
   *
   * @param target id of what has to be changed
   * @param about the question
   */
  public record Mistake(String target, String about, String text) {}
}
