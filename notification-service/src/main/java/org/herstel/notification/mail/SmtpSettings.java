package org.herstel.notification.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * The mail server, and who this service is to it. The settings named like Quarkus Mailer's take
 * their values from those unless set here.
 */
@ConfigMapping(prefix = "herstel.smtp")
public interface SmtpSettings {
  /** How mail is protected on its way to the server. */
  enum StartTls {
    DISABLED,
    OPTIONAL,
    REQUIRED
  }

  String host();

  int port();

  /** TLS from the first byte. */
  boolean tls();

  StartTls startTls();

  Optional<String> username();

  Optional<String> password();

  /** Longest wait for a connection. */
  @WithDefault("5S")
  Duration connectTimeout();

  /** Longest wait for an answer. */
  @WithDefault("15S")
  Duration readTimeout();

  /** A connection that has not been used for so long is closed. */
  @WithDefault("20S")
  Duration idle();

  /** Address that mails come from and that bounces go to. */
  String from();

  /** The domain of Message-IDs and of the greeting; changing it makes repeats look like new. */
  String domain();

  /** The settings as Jakarta Mail reads them. */
  default Properties asProperties() {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", host());
    properties.put("mail.smtp.port", Integer.toString(port()));
    properties.put("mail.smtp.from", from());
    properties.put("mail.smtp.localhost", domain());
    properties.put("mail.smtp.connectiontimeout", Long.toString(connectTimeout().toMillis()));
    properties.put("mail.smtp.timeout", Long.toString(readTimeout().toMillis()));
    properties.put("mail.smtp.writetimeout", Long.toString(readTimeout().toMillis()));
    properties.put("mail.smtp.auth", Boolean.toString(username().isPresent()));
    properties.put("mail.smtp.ssl.enable", Boolean.toString(tls()));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls() != StartTls.DISABLED));
    properties.put(
        "mail.smtp.starttls.required", Boolean.toString(startTls() == StartTls.REQUIRED));
    properties.put("mail.smtp.quitwait", "false");
    return properties;
  }
}
