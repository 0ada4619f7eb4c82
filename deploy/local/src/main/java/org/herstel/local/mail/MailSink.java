package org.herstel.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * Takes every mail and sends none on. Arguments: the directory that keeps the mails, the SMTP port,
 * the HTTP port, and the address to listen on if it is not the loopback's, as in a container.
 */
public final class MailSink implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  private final MailStore store;
  private final GreenMail smtp;
  private final MailApi http;

  private MailSink(MailStore store, GreenMail smtp, MailApi http) {
    this.store = store;
    this.smtp = smtp;
    this.http = http;
  }

  public static void main(String[] arguments) throws IOException {
    MailSink sink =
        start(
            Path.of(arguments[0]),
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]),
            arguments.length > 3 ? arguments[3] : LOOPBACK);
    System.out.printf("mail sink is ready with %d mails%n", sink.store.count());
  }

  static MailSink start(Path directory, int smtpPort, int httpPort) throws IOException {
    return start(directory, smtpPort, httpPort, LOOPBACK);
  }

  private static MailSink start(Path directory, int smtpPort, int httpPort, String address)
      throws IOException {
    MailStore store = MailStore.open(directory);
    GreenMail smtp = new GreenMail(new ServerSetup(smtpPort, address, ServerSetup.PROTOCOL_SMTP));
    Postbox postbox = new Postbox(store);
    smtp.getUserManager().setMessageDeliveryHandler((message, recipient) -> postbox);
    smtp.start();
    return new MailSink(
        store, smtp, MailApi.start(new InetSocketAddress(address, httpPort), store));
  }

  @Override
  public void close() {
    smtp.stop();
    http.close();
  }
}
