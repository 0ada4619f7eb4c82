package org.herstel.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstel.events.IntakeEvent;
import org.herstel.events.Owner;
import org.herstel.events.TeamKind;
import org.herstel.notification.Sample;
import org.herstel.notification.message.Addressee;
import org.herstel.notification.message.Message;
import org.herstel.notification.message.MessageLife;
import org.herstel.notification.message.Occasion;
import org.herstel.notification.recipient.Recipient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mail in every language as a person approved it. After a change of wording, run with {@code
 * -Dapprove=true} and read the difference before committing it.
 */
class MailWriterTest {
  private static final Path APPROVED = Path.of("src/test/resources/approved/mail");
  private static final Letterhead LETTERHEAD =
      new Letterhead(
          "Warmtebedrijf Oost",
          ZoneId.of("Europe/Amsterdam"),
          (complaint, link) -> "https://herstel.example.org/c/token-of-version-" + link.version());
  private static final MailWriter WRITER = new MailWriter(LETTERHEAD);

  static Stream<Arguments> every_mail_reads_as_approved() {
    Map<String, Occasion> mails = new LinkedHashMap<>();
    mails.put("acknowledgement", new Occasion.Acknowledgement());
    mails.put("acknowledgement-no-owner", new Occasion.Acknowledgement());
    mails.put("owner-changed", new Occasion.OwnerChanged("marijke"));
    mails.put("plan-offered", new Occasion.PlanOffered(Sample.plan(1), Sample.link(1)));
    mails.put("plan-agreed", new Occasion.PlanAgreed(Sample.plan(1)));
    mails.put("holding", Sample.holding(1, false));
    mails.put("holding-late", Sample.holding(1, true));
    mails.put("step-reminder", reminder(false));
    mails.put("step-reminder-overdue", reminder(true));
    mails.put("resolved", new Occasion.Resolved());
    mails.put("withdrawn", new Occasion.Withdrawn());
    return Stream.of(MailLanguage.values())
        .flatMap(language -> {
          mails.put("supervisor-alert", alert(language.tag()));
          mails.put(
              "owner-warning",
              new Occasion.OwnerWarning(
                  Sample.PROMISE, "We send it again", Sample.NOW, language.tag()));
          mails.put("deadline-warning", deadline(false, language.tag()));
          mails.put("deadline-warning-tell", deadline(true, language.tag()));
          return mails.entrySet().stream()
              .map(mail -> Arguments.of(language.tag(), mail.getKey(), mail.getValue()))
              .toList()
              .stream();
        });
  }

  private static Occasion deadline(boolean tell, String language) {
    return new Occasion.DeadlineWarning(
        Sample.PROMISE,
        "Within eight weeks of receipt the customer has the final response in writing.",
        Sample.NOW,
        tell,
        language);
  }

  private static Occasion reminder(boolean overdue) {
    return new Occasion.StepReminder(1, 2, "Send us the receipt", Sample.NOW, overdue);
  }

  @ParameterizedTest
  @MethodSource
  void every_mail_reads_as_approved(String language, String name, Occasion occasion)
      throws IOException {
    Recipient known = name.endsWith("no-owner") ? Sample.known(language) : Sample.owned(language);

    Mail mail = WRITER.write(Sample.queued(occasion), known);

    approved(language + "/" + name + ".txt", mail.subject() + "\n\n" + mail.text());
    approved(language + "/" + name + ".html", mail.html());
  }

  @Test
  void peoples_words_are_never_read_as_template_html_or_header() {
    String hostile = "{#if x}<script>alert(1)</script> & {name}\r\nBcc: all@example.org";
    Recipient known =
        Recipient.unknown()
            .evolve(Sample.received("nl", hostile, "anna@example.org"), 1)
            .evolve(
                new IntakeEvent.OwnerAssigned(
                    new Owner("x", hostile, "x@example.org", hostile, "care", TeamKind.IN_HOUSE),
                    true),
                1);
    Occasion.Holding holding =
        new Occasion.Holding(Sample.PROMISE, 1, hostile, Sample.NOW, Sample.NOW, Sample.NOW, false);
    Message message =
        MessageLife.queue(
                Sample.COMPLAINT,
                1,
                holding,
                new Addressee("c", hostile, "anna@example.org"),
                Sample.CAUSE,
                Sample.NOW)
            .message();

    Mail mail = WRITER.write(message, known);

    assertThat(mail.html())
        .doesNotContain("<script")
        .contains("{#if x}&lt;script&gt;alert(1)&lt;/script&gt; &amp; {name} Bcc:");
    assertThat(mail.text()).contains("{#if x}<script>alert(1)</script> & {name} Bcc:");
    assertThat(mail.subject()).doesNotContain("\r", "\n");
  }

  @Test
  void a_mail_without_a_known_reference_names_the_complaint_itself() {
    Mail mail = WRITER.write(Sample.queued(new Occasion.Acknowledgement()), Recipient.unknown());

    assertThat(mail.subject())
        .isEqualTo("We have received your complaint (" + Sample.COMPLAINT + ")");
  }

  @Test
  void the_hash_changes_with_every_part() {
    Mail mail = new Mail("s", "t", "h");

    assertThat(
            Stream.of(
                mail.hash(),
                new Mail("S", "t", "h").hash(),
                new Mail("s", "T", "h").hash(),
                new Mail("s", "t", "H").hash(),
                new Mail("st", "", "h").hash()))
        .doesNotHaveDuplicates();
    assertThat(mail.hash()).hasSize(64).isEqualTo(new Mail("s", "t", "h").hash());
  }

  private static Occasion alert(String language) {
    return new Occasion.SupervisorAlert(
        UUID.fromString("019a8f00-0000-7000-8000-0000000000a1"),
        "first-response-missed",
        "Nobody has answered the customer within 20 minutes.",
        language);
  }

  private static void approved(String name, String actual) throws IOException {
    Path file = APPROVED.resolve(name);
    if (Boolean.getBoolean("approve")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
