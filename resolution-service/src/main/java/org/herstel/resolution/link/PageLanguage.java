package org.herstel.resolution.link;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.Locale;

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
    String language = Locale.forLanguageTag(tag).getLanguage();
    for (PageLanguage known : values()) {
      if (known.tag().equals(language)) {
        return known;
      }
    }
    return EN;
  }

  /** The first language of a browser's list that the page speaks. */
  static PageLanguage preferred(List<Locale> accepted) {
    return accepted.stream()
        .map(Locale::getLanguage)
        .filter(language -> List.of("en", "nl", "et").contains(language))
        .findFirst()
        .map(PageLanguage::of)
        .orElse(EN);
  }

  /** For {@code lang} of the page. */
  String tag() {
    return locale.getLanguage();
  }

  /** For dates and amounts. */
  Locale locale() {
    return locale;
  }

  /** What the page says. */
  PageText text() {
    return MessageBundles.get(PageText.class, Localized.Literal.of(tag()));
  }
}
