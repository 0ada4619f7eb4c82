package org.herstel.followup.link;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.herstel.events.Scores;
import org.herstel.followup.survey.SurveyAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What the customer sent with the page's form, as it came.
 *
 * @param chosen what was sent for a question; one that is missing was not answered
 */
record SurveyForm(Map<Question, String> chosen, String words) {
  /** Name of the field for free words. */
  static final String WORDS = "words";

  static final SurveyForm EMPTY = new SurveyForm(Map.of(), "");

  private static final int LONGEST = 10_000;
  private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

  SurveyForm {
    chosen = Map.copyOf(chosen);
  }

  /**
   * Takes the fields over.
   *
   * @param field the value of a field; null if it was not sent
   */
  static SurveyForm of(UnaryOperator<@Nullable String> field) {
    Map<Question, String> chosen = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      text(field.apply(question.field())).ifPresent(value -> chosen.put(question, value));
    }
    return new SurveyForm(chosen, text(field.apply(WORDS)).orElse(""));
  }

  /** Everything that is wrong with it, by field, in the words of the page. */
  Map<String, Function<SurveyText, String>> errors() {
    Map<String, Function<SurveyText, String>> errors = new LinkedHashMap<>();
    for (Question question : Question.values()) {
      if (value(question).isEmpty() && (question.required() || chosen.containsKey(question))) {
        errors.put(question.field(), SurveyText::answerMissing);
      }
    }
    if (UNUSABLE.matcher(words).find()) {
      errors.put(WORDS, SurveyText::wordsUnusable);
    } else if (words.codePointCount(0, words.length()) > LONGEST) {
      errors.put(WORDS, SurveyText::wordsTooLong);
    }
    return errors;
  }

  /** The answer, if there are no {@link #errors}. */
  SurveyAnswer toAnswer() {
    return new SurveyAnswer(
        new Scores(
            value(Question.SOLUTION).orElseThrow(),
            value(Question.COMPANY).orElseThrow(),
            value(Question.CARE).orElseThrow(),
            value(Question.RECOMMEND).orElseThrow(),
            value(Question.BEFORE).orElse(null)),
        Optional.of(words).filter(text -> !text.isEmpty()));
  }

  /** The answer to a question, if it is one of the possible ones. */
  Optional<Integer> value(Question question) {
    String sent = chosen.get(question);
    return question.scale().stream().filter(value -> value.toString().equals(sent)).findFirst();
  }

  private static Optional<String> text(@Nullable String sent) {
    return Optional.ofNullable(sent).map(String::strip).filter(text -> !text.isEmpty());
  }
}
