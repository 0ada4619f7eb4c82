package org.herstel.followup.link;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.herstel.events.SurveyKind;
import org.herstel.followup.link.SurveyPage.Choice;
import org.herstel.followup.link.SurveyPage.Line;
import org.herstel.followup.link.SurveyPage.Mistake;
import org.herstel.followup.survey.Respondent;
import org.herstel.followup.survey.Survey;
import org.herstel.kit.link.PageLanguage;
import org.jspecify.annotations.Nullable;

/**
 * Puts a survey in the customer's language.
 *
 * @param zone that times are shown in
 */
record SurveyPages(PageLanguage language, ZoneId zone) {

  /** The page with what the customer had filled in, and with what was wrong with it. */
  SurveyPage page(
      Survey survey,
      Respondent respondent,
      SurveyForm form,
      Map<String, Function<SurveyText, String>> errors) {
    SurveyText text = Texts.in(language);
    return new SurveyPage(
        respondent.reference(),
        respondent.name(),
        survey.kind() == SurveyKind.RESOLUTION ? text.introResolution() : text.introPeriodic(),
        moment(survey.link().expiresAt()),
        Arrays.stream(Question.values()).map(question -> line(question, form, errors)).toList(),
        form.words(),
        error(SurveyForm.WORDS, errors),
        mistakes(errors));
  }

  private Line line(
      Question question, SurveyForm form, Map<String, Function<SurveyText, String>> errors) {
    return new Line(
        question.field(),
        question.asked(Texts.in(language)),
        question.required(),
        question.scale().stream().map(value -> choice(question, value, form)).toList(),
        error(question.field(), errors));
  }

  private Choice choice(Question question, int value, SurveyForm form) {
    return new Choice(
        id(question, value),
        value,
        question.meaning(value, Texts.in(language)),
        form.value(question).filter(chosen -> chosen == value).isPresent());
  }

  private @Nullable String error(String field, Map<String, Function<SurveyText, String>> errors) {
    Function<SurveyText, String> error = errors.get(field);
    return error == null ? null : error.apply(Texts.in(language));
  }

  /** In the order of the page. */
  private List<Mistake> mistakes(Map<String, Function<SurveyText, String>> errors) {
    List<Mistake> mistakes = new ArrayList<>();
    for (Question question : Question.values()) {
      String error = error(question.field(), errors);
      if (error != null) {
        String first = id(question, question.scale().getFirst());
        mistakes.add(new Mistake(first, question.asked(Texts.in(language)), error));
      }
    }
    String words = error(SurveyForm.WORDS, errors);
    if (words != null) {
      mistakes.add(new Mistake(SurveyForm.WORDS, Texts.in(language).words(), words));
    }
    return mistakes;
  }

  private static String id(Question question, int value) {
    return question.field() + "-" + value;
  }

  private String moment(Instant instant) {
    DateTimeFormatter date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL);
    DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm");
    return Texts.in(language)
        .moment(
            date.withLocale(language.locale()).format(instant.atZone(zone)),
            time.withLocale(language.locale()).format(instant.atZone(zone)),
            zone.getId());
  }
}
