package org.herstel.followup.link;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A question that is answered with a number, in the order of the page. */
enum Question {
  SOLUTION(1, 5, true, SurveyText::solution, SurveyText::dissatisfied, SurveyText::satisfied),
  COMPANY(1, 5, true, SurveyText::company, SurveyText::bad, SurveyText::good),
  BEFORE(1, 5, false, SurveyText::before, SurveyText::bad, SurveyText::good),
  CARE(1, 5, true, SurveyText::care, SurveyText::notAtAll, SurveyText::entirely),
  RECOMMEND(0, 10, true, SurveyText::recommend, SurveyText::unlikely, SurveyText::likely);

  private final int least;
  private final int most;
  private final boolean required;
  private final Function<SurveyText, String> asked;
  private final Function<SurveyText, String> lowEnd;
  private final Function<SurveyText, String> highEnd;

  Question(
      int least,
      int most,
      boolean required,
      Function<SurveyText, String> asked,
      Function<SurveyText, String> lowEnd,
      Function<SurveyText, String> highEnd) {
    this.least = least;
    this.most = most;
    this.required = required;
    this.asked = asked;
    this.lowEnd = lowEnd;
    this.highEnd = highEnd;
  }

  /** Name of the form's field. */
  String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean required() {
    return required;
  }

  /** All possible answers, the worst first. */
  List<Integer> scale() {
    return IntStream.rangeClosed(least, most).boxed().toList();
  }

  String asked(SurveyText text) {
    return asked.apply(text);
  }

  /** What an answer stands for; only the ends of a scale have words. */
  String meaning(int value, SurveyText text) {
    if (value == least) {
      return lowEnd.apply(text);
    }
    return value == most ? highEnd.apply(text) : "";
  }
}
