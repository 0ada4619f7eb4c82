package org.herstel.intake.feedback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.herstel.events.Channel;
import org.herstel.intake.reception.ComplaintBody;
import org.herstel.intake.reception.ComplaintBody.CustomerBody;
import org.herstel.kit.json.LanguageTag;
import org.herstel.kit.json.Story;
import org.herstel.kit.link.PageLanguage;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as a place hands it in.
 *
 * @param score how likely the customer is to recommend the company: 0 (certainly not) to 10
 *     (certainly)
 * @param text in the customer's own words
 * @param language BCP 47; absent: detected
 * @param customer absent: the customer did not want to say
 */
public record FeedbackBody(
    @Min(FeedbackRules.LEAST) @Max(FeedbackRules.MOST) @Nullable Integer score,
    @NotBlank @Story(max = LONGEST_TEXT) String text,
    @LanguageTag @Nullable String language,
    @Nullable CustomerBody customer) {
  /** The most Unicode characters of a text. */
  public static final int LONGEST_TEXT = 10_000;

  /** The same as a complaint. */
  ComplaintBody asComplaint(String spoken) {
    return new ComplaintBody(
        Channel.WEB,
        customer == null ? unnamed(spoken) : customer,
        text,
        null,
        null,
        null,
        language,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** A complaint has a customer with a name; who gave none is called so by staff. */
  private static CustomerBody unnamed(String spoken) {
    String name =
        switch (PageLanguage.of(spoken)) {
          case NL -> "Onbekende klant";
          case ET -> "Tundmatu klient";
          case EN -> "Unknown customer";
        };
    return new CustomerBody(null, name, null, null, null, null);
  }
}
