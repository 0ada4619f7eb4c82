package org.herstel.audit;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstel.events.Sha256;

/** Reads the mails that the local stack has kept. */
final class Mailbox {
  private static final Session SESSION = Session.getInstance(new Properties());

  private Mailbox() {}

  static List<Evidence.Mail> read(Path directory) throws IOException {
    List<Evidence.Mail> mails = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".eml")).sorted().toList()) {
        mails.add(mail(file));
      }
    }
    return mails;
  }

  private static Evidence.Mail mail(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      MimeMessage message = new MimeMessage(SESSION, content);
      byte[] body = message.getRawInputStream().readAllBytes();
      return new Evidence.Mail(
          String.valueOf(message.getMessageID()),
          message.getHeader("To", ","),
          message.getSubject(),
          HexFormat.of().formatHex(Sha256.of(withoutBoundaries(body))));
    } catch (MessagingException e) {
      throw new IOException("not a mail: " + file, e);
    }
  }

  /** The lines between parts are made anew at each sending and say nothing. */
  private static String withoutBoundaries(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return text.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
  }
}
