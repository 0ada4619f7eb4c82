package org.herstel.intake.feedback.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.herstel.intake.feedback.FeedbackBody;
import org.herstel.intake.reception.ComplaintBody.CustomerBody;

/** Holds a form against the same rules as a body that comes in by the API. */
@ApplicationScoped
class FormCheck {
  private final Validator validator;

  FormCheck(Validator validator) {
    this.validator = validator;
  }

  /** Everything that is wrong with it, by field in the order of the page, in the page's words. */
  Map<String, Function<FeedbackText, String>> errors(FeedbackForm form) {
    Map<String, Function<FeedbackText, String>> errors = new LinkedHashMap<>();
    if (!form.score().isEmpty() && form.chosen().isEmpty()) {
      errors.put(FeedbackForm.SCORE, FeedbackText::scoreUnknown);
    }
    String text = form.text();
    if (text.isEmpty()) {
      errors.put(FeedbackForm.TEXT, FeedbackText::textMissing);
    } else if (text.codePointCount(0, text.length()) > FeedbackBody.LONGEST_TEXT) {
      errors.put(FeedbackForm.TEXT, FeedbackText::textTooLong);
    } else if (isWrong(FeedbackBody.class, "text", text)) {
      errors.put(FeedbackForm.TEXT, FeedbackText::unusable);
    }
    if (form.name().isEmpty() && !form.email().isEmpty()) {
      errors.put(FeedbackForm.NAME, FeedbackText::nameMissing);
    } else if (!form.name().isEmpty() && isWrong(CustomerBody.class, "name", form.name())) {
      errors.put(FeedbackForm.NAME, FeedbackText::nameUnusable);
    }
    if (!form.email().isEmpty() && isWrong(CustomerBody.class, "email", form.email())) {
      errors.put(FeedbackForm.EMAIL, FeedbackText::emailWrong);
    }
    return errors;
  }

  private boolean isWrong(Class<?> body, String member, String value) {
    return !validator.validateValue(body, member, value).isEmpty();
  }
}
