package org.herstel.followup.measures.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages that the page speaks. */
enum PageLanguage {
  EN("English"),
  NL("Nederlands"),
  ET("Eesti");

  private final String ownName;

  PageLanguage(String ownName) {
    this.ownName = ownName;
  }

  /**
   * The one asked for, or else the first of the browser's list that the page speaks, or English.
   */
  static PageLanguage of(@Nullable String asked, List<Locale> accepted) {
    return Stream.concat(Stream.ofNullable(asked).map(Locale::forLanguageTag), accepted.stream())
        .flatMap(locale -> known(locale).stream())
        .findFirst()
        .orElse(EN);
  }

  private static Optional<PageLanguage> known(Locale locale) {
    return Arrays.stream(values())
        .filter(language -> language.getTag().equals(locale.getLanguage()))
        .findFirst();
  }

  /** For {@code lang} of the page. */
  public String getTag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As its speakers call it. */
  public String getOwnName() {
    return ownName;
  }
}
