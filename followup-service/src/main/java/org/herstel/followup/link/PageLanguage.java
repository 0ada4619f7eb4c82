package org.herstel.followup.link;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that the customer's page speaks. */
enum PageLanguage {
  EN(Locale.UK),
  NL(Locale.of("nl", "NL")),
  ET(Locale.of("et", "EE"));

  private final Locale locale;

  PageLanguage(Locale locale) {
    this.locale = locale;
  }

  /** The language for a BCP 47 tag; English for one that the page does not speak. */
  static PageLanguage of(String tag) {
    return known(Locale.forLanguageTag(tag)).orElse(EN);
  }

  /** The first language of a browser's list that the page speaks. */
  static PageLanguage preferred(List<Locale> accepted) {
    return accepted.stream().flatMap(wanted -> known(wanted).stream()).findFirst().orElse(EN);
  }

  private static Optional<PageLanguage> known(Locale wanted) {
    return Arrays.stream(values())
        .filter(language -> language.tag().equals(wanted.getLanguage()))
        .findFirst();
  }

  /** For {@code lang} of the page. */
  String tag() {
    return locale.getLanguage();
  }

  /** For dates. */
  Locale locale() {
    return locale;
  }

  /** What the page says. */
  SurveyText text() {
    return MessageBundles.get(SurveyText.class, Localized.Literal.of(tag()));
  }
}
