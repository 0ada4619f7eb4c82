package org.herstel.notification.mail;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.herstel.events.Link;
import org.herstel.kit.link.LinkTokens;

/** Sets up what writes mails and puts them into envelopes, as the company presents itself. */
class MailProducer {
  private final String company;
  private final ZoneId zone;
  private final String pages;

  /**
   * @param company name that customers know
   * @param zone in which times are written
   * @param resolution where customers reach the pages behind personal links
   */
  MailProducer(
      @ConfigProperty(name = "herstel.company", defaultValue = "Herstel") String company,
      @ConfigProperty(name = "herstel.zone", defaultValue = "Europe/Amsterdam") ZoneId zone,
      @ConfigProperty(
              name = "herstel.public-url.resolution",
              defaultValue = "http://localhost:8082")
          String resolution) {
    this.company = company;
    this.zone = zone;
    this.pages = resolution.replaceFirst("/$", "") + "/c/";
  }

  @Produces
  @Singleton
  MailWriter writer(LinkTokens tokens) {
    return new MailWriter(
        new Letterhead(company, zone, (complaint, link) -> pages + token(tokens, complaint, link)));
  }

  @Produces
  @Singleton
  Envelopes envelopes(MailSession session, SmtpSettings smtp) {
    return new Envelopes(session.session(), smtp, company);
  }

  private static String token(LinkTokens tokens, String complaint, Link link) {
    return tokens.token(UUID.fromString(complaint), link.kind(), link.version(), link.expiresAt());
  }
}
