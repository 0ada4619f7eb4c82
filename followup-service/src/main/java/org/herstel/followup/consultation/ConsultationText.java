package org.herstel.followup.consultation;

import java.util.Locale;
import java.util.Optional;

/**
 * What the customer is promised when a colleague is asked. It stands in messages to the customer,
 * so it is in the customer's language, and tells nothing of the question.
 */
final class ConsultationText {
  private static final String ENGLISH = "You hear from us what our colleague says to your case";

  private ConsultationText() {}

  static String in(Optional<String> language) {
    String tag = language.map(one -> Locale.forLanguageTag(one).getLanguage()).orElse("");
    return switch (tag) {
      case "nl" -> "U hoort van ons wat onze collega over uw zaak zegt";
      case "et" -> "Anname Teile teada, mida meie kolleeg Teie asja kohta ütleb";
      default -> ENGLISH;
    };
  }
}
