package org.herstel.followup.survey;

import java.util.UUID;
import org.herstel.events.IntakeEvent.ComplaintReceived;

/**
 * Who is asked, as intake knew the customer when the complaint was received.
 *
 * @param customer the same person keeps this id over all complaints
 * @param reference of the complaint, as the customer knows it
 * @param language BCP 47 tag
 */
public record Respondent(UUID customer, String name, String reference, String language) {

  /** Who complained. */
  public static Respondent of(ComplaintReceived received) {
    return new Respondent(
        received.customer().id(),
        received.customer().name(),
        received.reference(),
        received.language());
  }
}
