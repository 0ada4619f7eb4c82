package org.herstel.intake.feedback.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.herstel.events.Sha256;
import org.herstel.intake.feedback.FeedbackBody;
import org.herstel.intake.feedback.FeedbackRules;
import org.herstel.intake.reception.ComplaintBody.CustomerBody;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent with the page's form, as it came.
 *
 * @param id of the form that was shown, by which one that is sent twice is known again
 * @param score what was chosen; empty: nothing
 * @param trap what stood in a field that people do not see
 */
record FeedbackForm(String id, String score, String text, String name, String email, String trap) {
  /** Names of the fields. */
  static final String ID = "form";

  static final String SCORE = "score";
  static final String TEXT = "text";
  static final String NAME = "name";
  static final String EMAIL = "email";
  static final String TRAP = "website";

  /**
   * Takes the fields over.
   *
   * @param field the value of a field; null if it was not sent
   */
  static FeedbackForm of(UnaryOperator<@Nullable String> field) {
    return new FeedbackForm(
        sent(field.apply(ID)),
        sent(field.apply(SCORE)),
        sent(field.apply(TEXT)),
        sent(field.apply(NAME)),
        sent(field.apply(EMAIL)),
        sent(field.apply(TRAP)));
  }

  /** Nothing filled in yet. */
  static FeedbackForm empty() {
    return new FeedbackForm(UUID.randomUUID().toString(), "", "", "", "", "");
  }

  /** All scores, the worst first. */
  static List<Integer> scale() {
    return IntStream.rangeClosed(FeedbackRules.LEAST, FeedbackRules.MOST).boxed().toList();
  }

  /** The score, if it is one of the scale. */
  Optional<Integer> chosen() {
    return scale().stream().filter(value -> value.toString().equals(score)).findFirst();
  }

  /** Whether a program filled in what people do not see. */
  boolean isFromProgram() {
    return !trap.isEmpty();
  }

  /** The feedback, if nothing is wrong with the form. */
  FeedbackBody toBody(String language) {
    CustomerBody customer =
        name.isEmpty()
            ? null
            : new CustomerBody(null, name, email.isEmpty() ? null : email, null, null, null);
    return new FeedbackBody(chosen().orElse(null), text, language, customer);
  }

  /** Hash of the form with all that was filled in: changed, it is another. */
  byte[] digest(String place) {
    MessageDigest digest = Sha256.begin();
    for (String part : List.of(place, id, score, text, name, email)) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0xff);
    }
    return digest.digest();
  }

  private static String sent(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
