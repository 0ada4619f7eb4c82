package org.herstel.kit.link;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages that pages for customers and staff speak. */
public enum PageLanguage {
  EN(Locale.UK, "English"),
  NL(Locale.of("nl", "NL"), "Nederlands"),
  ET(Locale.of("et", "EE"), "Eesti");

  private final Locale locale;
  private final String ownName;

  PageLanguage(Locale locale, String ownName) {
    this.locale = locale;
    this.ownName = ownName;
  }

  /** The language for a BCP 47 tag; English for one that pages do not speak. */
  public static PageLanguage of(String tag) {
    return preferred(tag, List.of());
  }

  /** The first language of a browser's list that pages speak, or English. */
  public static PageLanguage preferred(List<Locale> accepted) {
    return preferred(null, accepted);
  }

  /**
   * The one asked for, or else the first of a browser's list that pages speak, or English.
   *
   * @param asked BCP 47 tag
   */
  public static PageLanguage preferred(@Nullable String asked, List<Locale> accepted) {
    return Stream.concat(Stream.ofNullable(asked).map(Locale::forLanguageTag), accepted.stream())
        .flatMap(wanted -> known(wanted).stream())
        .findFirst()
        .orElse(EN);
  }

  private static Optional<PageLanguage> known(Locale wanted) {
    return Arrays.stream(values())
        .filter(language -> language.tag().equals(wanted.getLanguage()))
        .findFirst();
  }

  /** For {@code lang} of the page. */
  public String tag() {
    return locale.getLanguage();
  }

  /** For dates and amounts. */
  public Locale locale() {
    return locale;
  }

  /** As its speakers call it. */
  public String ownName() {
    return ownName;
  }
}
