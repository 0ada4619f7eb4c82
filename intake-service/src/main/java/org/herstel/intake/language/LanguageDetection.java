package org.herstel.intake.language;

import java.util.Optional;

/** Estimates the language of a text. */
@FunctionalInterface
public interface LanguageDetection {
  /** BCP 47 tag of the language, if it can be told with confidence. */
  Optional<String> detect(String text);
}
