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
  private final String plans;
  private final String surveys;

  /**
   * @param company name that customers know
   * @param zone in which times are written
   * @param resolution where customers reach the pages behind the links to plans
   * @param followup where customers reach the pages behind the links to surveys
   */
  MailProducer(
      @ConfigProperty(name = "herstel.company", defaultValue = "Herstel") String company,
      @ConfigProperty(name = "herstel.zone", defaultValue = "Europe/Amsterdam") ZoneId zone,
      @ConfigProperty(
              name = "herstel.public-url.resolution",
              defaultValue = "http://localhost:8082")
          String resolution,
      @ConfigProperty(name = "herstel.public-url.followup", defaultValue = "http://localhost:8083")
          String followup) {
    this.company = company;
    this.zone = zone;
    this.plans = resolution.replaceFirst("/$", "") + "/c/";
    this.surveys = followup.replaceFirst("/$", "") + "/s/";
  }

  @Produces
  @Singleton
  MailWriter writer(LinkTokens tokens) {
    return new MailWriter(
        new Letterhead(
            company, zone, (complaint, link) -> page(link) + token(tokens, complaint, link)));
  }

  @Produces
  @Singleton
  Envelopes envelopes(MailSession session, SmtpSettings smtp) {
    return new Envelopes(session.session(), smtp, company);
  }

  private String page(Link link) {
    return link.kind().equals("survey") ? surveys : plans;
  }

  private static String token(LinkTokens tokens, String complaint, Link link) {
    return tokens.token(UUID.fromString(complaint), link.kind(), link.version(), link.expiresAt());
  }
}
