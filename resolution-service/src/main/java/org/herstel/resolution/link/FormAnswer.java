package org.herstel.resolution.link;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.herstel.events.Decision;
import org.herstel.resolution.casefile.Answer;
import org.herstel.resolution.link.OfferPage.Entry;
import org.jspecify.annotations.Nullable;

/** What the customer sent with the page's form. */
record FormAnswer(@Nullable String decision, @Nullable String words, @Nullable String counter) {
  private static final int LONGEST = 10_000;
  private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

  /** What is wrong with it, in the words of the page. */
  Optional<Function<PageText, String>> error() {
    if (chosen().isEmpty()) {
      return Optional.of(PageText::decisionMissing);
    }
    if (unusable(words) || unusable(counter)) {
      return Optional.of(PageText::textUnusable);
    }
    if (tooLong(words) || tooLong(counter)) {
      return Optional.of(PageText::textTooLong);
    }
    return counterMissing() ? Optional.of(PageText::counterMissing) : Optional.empty();
  }

  /** Whether a counter-offer does not say what is asked for. */
  boolean counterMissing() {
    return chosen().filter(Decision.COUNTER::equals).isPresent() && text(counter).isEmpty();
  }

  /** The answer, if there is no {@link #error}. */
  Answer toAnswer() {
    Decision given = chosen().orElseThrow();
    String asked = given == Decision.COUNTER ? text(counter).orElseThrow() : null;
    return new Answer(given, true, text(words).orElse(null), asked);
  }

  /** What was typed, to be shown again. */
  Entry entry() {
    return new Entry(text(words).orElse(""), text(counter).orElse(""));
  }

  private Optional<Decision> chosen() {
    for (Decision known : Decision.values()) {
      if (known.name().equals(decision)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(@Nullable String typed) {
    return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static boolean unusable(@Nullable String typed) {
    return text(typed).filter(text -> UNUSABLE.matcher(text).find()).isPresent();
  }

  private static boolean tooLong(@Nullable String typed) {
    return text(typed).filter(text -> text.codePointCount(0, text.length()) > LONGEST).isPresent();
  }
}
