package org.herstel.notification.mail;

import java.time.ZoneId;
import org.herstel.events.Link;

/**
 * What every mail of this company shares.
 *
 * @param company as customers know it
 * @param zone in which times are written
 */
public record Letterhead(String company, ZoneId zone, CustomerLinks links) {

  /** Where a personal link of a complaint leads. */
  @FunctionalInterface
  public interface CustomerLinks {
    String url(String complaint, Link link);
  }
}
