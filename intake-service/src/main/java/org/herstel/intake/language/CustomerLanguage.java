package org.herstel.intake.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The language of a customer.
 *
 * @param tag BCP 47, normalised
 * @param detected true when it was estimated from the story
 */
public record CustomerLanguage(String tag, boolean detected) {
  /** What is spoken when nothing better is known. */
  public static final String FALLBACK = "en";

  /**
   * The given language if there is one, else what the story is written in.
   *
   * @param given a well-formed BCP 47 tag
   */
  public static CustomerLanguage of(
      @Nullable String given, String story, LanguageDetection detection) {
    return given == null
        ? new CustomerLanguage(detection.detect(story).orElse(FALLBACK), true)
        : new CustomerLanguage(Locale.forLanguageTag(given).toLanguageTag(), false);
  }
}
