package org.herstel.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Every mail as a file {@code 00000001.eml} and so on. Only a summary of each of the newest {@value
 * #MOST_LISTED} is held in memory; older ones stay on disk.
 */
final class MailStore {
  static final int MOST_LISTED = 100_000;
  private static final String ENVELOPE = "X-Envelope-To";
  private static final String ENDING = ".eml";
  private static final Session SESSION = Session.getInstance(new Properties());

  private final Path directory;
  private final List<MailSummary> listed = new ArrayList<>();
  private int last;

  private MailStore(Path directory) {
    this.directory = directory;
  }

  /** Opens the store over the mails that are there already. */
  static MailStore open(Path directory) throws IOException {
    Files.createDirectories(directory);
    MailStore store = new MailStore(directory);
    try (Stream<Path> files = Files.list(directory)) {
      List<Integer> numbers =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches("[0-9]{8}\\" + ENDING))
              .map(name -> Integer.valueOf(name.substring(0, name.length() - ENDING.length())))
              .sorted()
              .toList();
      for (int number :
          numbers.subList(Math.max(0, numbers.size() - MOST_LISTED), numbers.size())) {
        store.list(store.summary(number));
      }
      store.last = numbers.isEmpty() ? 0 : numbers.getLast();
    }
    return store;
  }

  /** Writes a mail down. */
  synchronized void keep(MimeMessage message, List<String> recipients) {
    int number = last + 1;
    Path partial = directory.resolve(number + ".partial");
    try {
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(partial))) {
        String envelope = ENVELOPE + ": " + String.join(", ", recipients) + "\r\n";
        file.write(envelope.getBytes(StandardCharsets.UTF_8));
        message.writeTo(file);
      }
      Files.move(partial, file(number), StandardCopyOption.ATOMIC_MOVE);
      last = number;
      list(summary(number, message, recipients));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a mail in " + directory, e);
    } catch (MessagingException e) {
      throw new IllegalStateException("cannot write a mail down", e);
    }
  }

  synchronized int count() {
    return last;
  }

  /**
   * Mails in the order of arrival.
   *
   * @param after only those with a higher number
   * @param to only those to this address
   */
  synchronized List<MailSummary> list(int after, int limit, Optional<String> to) {
    return listed.stream()
        .filter(mail -> mail.number() > after)
        .filter(mail -> to.map(mail::isTo).orElse(true))
        .limit(limit)
        .toList();
  }

  /** The newest mails, newest first. */
  synchronized List<MailSummary> newest(int limit, Optional<String> to) {
    return listed.reversed().stream()
        .filter(mail -> to.map(mail::isTo).orElse(true))
        .limit(limit)
        .toList();
  }

  /** One whole mail. */
  Optional<KeptMail> read(int number) throws IOException {
    Path file = file(number);
    if (number < 1 || !Files.exists(file)) {
      return Optional.empty();
    }
    try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
      MimeMessage message = new MimeMessage(SESSION, content);
      return Optional.of(KeptMail.of(summary(number, message, recipients(message)), message));
    } catch (MessagingException e) {
      throw new IOException("cannot read " + file, e);
    }
  }

  private void list(MailSummary mail) {
    listed.add(mail);
    if (listed.size() > MOST_LISTED) {
      listed.removeFirst();
    }
  }

  private MailSummary summary(int number) throws IOException {
    try (InputStream content = new BufferedInputStream(Files.newInputStream(file(number)))) {
      MimeMessage message = new MimeMessage(SESSION, content);
      return summary(number, message, recipients(message));
    } catch (MessagingException e) {
      throw new IOException("cannot read " + file(number), e);
    }
  }

  private MailSummary summary(int number, MimeMessage message, List<String> recipients)
      throws MessagingException, IOException {
    return new MailSummary(
        number,
        Files.getLastModifiedTime(file(number)).toInstant().truncatedTo(ChronoUnit.MILLIS),
        Headers.first(message, "Message-ID"),
        Headers.first(message, "From"),
        recipients,
        Headers.first(message, "Subject"));
  }

  private static List<String> recipients(MimeMessage message) throws MessagingException {
    return Arrays.stream(Headers.first(message, ENVELOPE).split(","))
        .map(String::strip)
        .filter(address -> !address.isEmpty())
        .toList();
  }

  private Path file(int number) {
    return directory.resolve("%08d%s".formatted(number, ENDING));
  }
}
