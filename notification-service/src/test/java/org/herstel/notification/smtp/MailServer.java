package org.herstel.notification.smtp;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real mail server for tests, behind a line that breaks as told. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {
  private static GreenMail server;
  private static FlakySmtp line;

  /** The line to the server, to break it. */
  public static FlakySmtp line() {
    return line;
  }

  /** Everything the server took for this address, in order. */
  public static List<MimeMessage> taken(String address) {
    return Arrays.stream(server.getReceivedMessages()).filter(mail -> isTo(mail, address)).toList();
  }

  @Override
  public Map<String, String> start() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      line = new FlakySmtp(server.getSmtp().getPort());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return Map.ofEntries(
        Map.entry("quarkus.mailer.port", Integer.toString(line.port())),
        Map.entry("herstel.smtp.read-timeout", "20S"),
        Map.entry("herstel.notification.sending.lease", "10S"),
        Map.entry("herstel.notification.sending.poll", "100MS"),
        Map.entry("herstel.notification.sending.first-retry", "200MS"),
        Map.entry("herstel.notification.sending.longest-retry", "1S"),
        Map.entry("herstel.notification.sending.refusals", "4"),
        Map.entry("herstel.notification.sending.first-outage-pause", "100MS"),
        Map.entry("herstel.notification.sending.longest-outage-pause", "400MS"),
        Map.entry("herstel.notification.alert-address", "duty@company.example"),
        Map.entry("herstel.notification.feed.heartbeat", "PT1S"));
  }

  @Override
  public void stop() {
    try {
      line.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.stop();
  }

  private static boolean isTo(MimeMessage mail, String address) {
    try {
      return Arrays.stream(mail.getAllRecipients())
          .anyMatch(to -> ((InternetAddress) to).getAddress().equals(address));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
