package org.herstel.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstel.events.AppointmentKind;
import org.herstel.events.Arrangement;
import org.herstel.events.IntakeEvent;
import org.herstel.events.Owner;
import org.herstel.events.SurveyKind;
import org.herstel.events.TeamKind;
import org.herstel.invitation.Invitation;
import org.herstel.invitation.Invited;
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
    mails.putAll(appointments());
    mails.put("resolved", new Occasion.Resolved());
    mails.put("survey", survey(SurveyKind.RESOLUTION));
    mails.put("survey-periodic", survey(SurveyKind.PERIODIC));
    mails.put(
        "praise-invitation", new Occasion.PraiseInvitation("https://reviews.example.org/herstel"));
    mails.put("withdrawn", new Occasion.Withdrawn());
    return Stream.of(MailLanguage.values())
        .flatMap(language -> {
          mails.put("supervisor-alert", alert(language.tag(), false));
          mails.put("supervisor-alert-escalated", alert(language.tag(), true));
          mails.putAll(appointmentsOfTheOwner(language.tag()));
          mails.put(
              "low-score",
              new Occasion.LowScore(
                  Sample.SURVEY, Sample.scores(false), "Still cold.", language.tag()));
          mails.put(
              "owner-warning",
              new Occasion.OwnerWarning(
                  Sample.PROMISE, "We send it again", Sample.NOW, language.tag()));
          mails.put("deadline-warning", deadline(false, language.tag()));
          mails.put(
              "first-response-warning",
              new Occasion.FirstResponseWarning(Sample.NOW, language.tag()));
          mails.put("deadline-warning-tell", deadline(true, language.tag()));
          return mails.entrySet().stream()
              .map(mail -> Arguments.of(language.tag(), mail.getKey(), mail.getValue()))
              .toList()
              .stream();
        });
  }

  private static Map<String, Occasion> appointments() {
    Arrangement call = Sample.arrangement(0);
    Arrangement meeting =
        Sample.arrangement(AppointmentKind.MEETING, 1, "Keizersgracht 1, Amsterdam");
    Instant before = Sample.NOW.plusSeconds(86_400);
    Map<String, Occasion> mails = new LinkedHashMap<>();
    mails.put("appointment-call", new Occasion.AppointmentInvitation(call, null, null));
    mails.put("appointment-meeting", new Occasion.AppointmentInvitation(meeting, null, null));
    mails.put("appointment-call-moved", new Occasion.AppointmentInvitation(call, before, null));
    mails.put("appointment-moved", new Occasion.AppointmentInvitation(meeting, before, null));
    mails.put("appointment-cancelled", new Occasion.AppointmentCancellation(call, false, null));
    mails.put("appointment-withdrawn", new Occasion.AppointmentCancellation(meeting, true, null));
    mails.put("appointment-reminder-call", new Occasion.AppointmentReminder(call, null));
    mails.put("appointment-reminder", new Occasion.AppointmentReminder(meeting, null));
    return mails;
  }

  private static Map<String, Occasion> appointmentsOfTheOwner(String language) {
    Occasion.Host owner = new Occasion.Host(language);
    Map<String, Occasion> mails = new LinkedHashMap<>();
    appointments()
        .forEach((name, occasion) ->
            mails.put(name + "-owner", ((Occasion.ToTheInvited) occasion).to(owner)));
    mails.put("appointment-outcome", new Occasion.AppointmentOutcome(Sample.arrangement(0), owner));
    mails.put(
        "investigation-overdue", new Occasion.InvestigationOverdue(Sample.arrangement(0), owner));
    return mails;
  }

  private static Occasion survey(SurveyKind kind) {
    return new Occasion.Survey(kind, Sample.surveyRequested(1).link());
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
  void an_invitation_is_written_once_with_the_customer_the_owner_and_the_others() {
    Recipient known = Sample.owned("nl");
    Occasion.ToTheInvited invitation =
        new Occasion.AppointmentInvitation(Sample.arrangement(0), null, null);
    Occasion cancellation =
        new Occasion.AppointmentCancellation(Sample.arrangement(1), false, null);

    Mail mail = WRITER.write(Sample.queued(invitation), known);

    assertThat(mail.invitation())
        .isEqualTo(
            Invitation.of(
                Invitation.Method.REQUEST,
                Sample.arrangement(0),
                new Invited("Anna Smit", "anna@example.org", "nl", "HER-2611-0042"),
                Sample.CAUSE.time()))
        .isEqualTo(
            WRITER
                .write(Sample.queued(invitation.to(new Occasion.Host("et"))), known)
                .invitation());
    assertThat(WRITER.write(Sample.queued(cancellation), known).invitation().method())
        .isEqualTo(Invitation.Method.CANCEL);
    assertThat(WRITER.write(Sample.queued(new Occasion.Resolved()), known).invitation()).isNull();
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
                new Mail("s", "t", "h", new Invitation(Invitation.Method.REQUEST, "")).hash(),
                new Mail("s", "t", "h", new Invitation(Invitation.Method.REQUEST, "c")).hash(),
                new Mail("st", "", "h").hash()))
        .doesNotHaveDuplicates();
    assertThat(mail.hash()).hasSize(64).isEqualTo(new Mail("s", "t", "h").hash());
  }

  private static Occasion alert(String language, boolean escalated) {
    return new Occasion.SupervisorAlert(
        UUID.fromString("019a8f00-0000-7000-8000-0000000000a1"),
        "first-response-missed",
        "Nobody has answered the customer within 20 minutes.",
        language,
        escalated,
        null);
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
