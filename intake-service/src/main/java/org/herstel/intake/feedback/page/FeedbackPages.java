package org.herstel.intake.feedback.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.herstel.intake.feedback.FeedbackRules;
import org.herstel.intake.feedback.page.FeedbackPage.Choice;
import org.herstel.intake.feedback.page.FeedbackPage.Mistake;
import org.herstel.kit.link.PageLanguage;

/** Puts the form in a language. */
record FeedbackPages(PageLanguage language) {
  private static final Map<String, Function<FeedbackText, String>> QUESTIONS =
      Map.of(
          FeedbackForm.SCORE, FeedbackText::score,
          FeedbackForm.TEXT, FeedbackText::text,
          FeedbackForm.NAME, FeedbackText::name,
          FeedbackForm.EMAIL, FeedbackText::email);

  /** The page with what was filled in, and with what was wrong with it. */
  FeedbackPage page(FeedbackForm form, Map<String, Function<FeedbackText, String>> errors) {
    FeedbackText text = Texts.in(language);
    Map<String, String> said = new LinkedHashMap<>();
    errors.forEach((field, error) -> said.put(field, error.apply(text)));
    return new FeedbackPage(
        form.id(),
        FeedbackForm.scale().stream().map(value -> choice(value, form, text)).toList(),
        form.text(),
        form.name(),
        form.email(),
        said,
        mistakes(said, text));
  }

  private static Choice choice(int value, FeedbackForm form, FeedbackText text) {
    String meaning =
        switch (value) {
          case FeedbackRules.LEAST -> text.unlikely();
          case FeedbackRules.MOST -> text.likely();
          default -> "";
        };
    return new Choice(value, meaning, form.chosen().filter(chosen -> chosen == value).isPresent());
  }

  private static List<Mistake> mistakes(Map<String, String> said, FeedbackText text) {
    return said.entrySet().stream()
        .map(error ->
            new Mistake(
                error.getKey().equals(FeedbackForm.SCORE) ? "score-0" : error.getKey(),
                QUESTIONS.get(error.getKey()).apply(text),
                error.getValue()))
        .toList();
  }
}
