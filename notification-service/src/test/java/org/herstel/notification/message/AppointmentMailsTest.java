package org.herstel.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.herstel.notification.Platform.FOLLOWUP;
import static org.herstel.notification.Platform.INTAKE;
import static org.herstel.notification.Platform.RESOLUTION;
import static org.herstel.notification.Platform.awaitMessage;
import static org.herstel.notification.Platform.message;
import static org.herstel.notification.Platform.messages;
import static org.herstel.notification.Platform.newAddress;
import static org.herstel.notification.Platform.newComplaint;
import static org.herstel.notification.Platform.says;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyContainer;
import net.fortuna.ical4j.model.component.VEvent;
import org.herstel.events.AppointmentKind;
import org.herstel.events.Arrangement;
import org.herstel.events.Arrangement.Guest;
import org.herstel.events.Envelope;
import org.herstel.events.FollowupEvent.AppointmentCancelled;
import org.herstel.events.FollowupEvent.AppointmentHeld;
import org.herstel.events.FollowupEvent.AppointmentMade;
import org.herstel.events.FollowupEvent.AppointmentMoved;
import org.herstel.events.FollowupEvent.AppointmentOutcomeRequested;
import org.herstel.events.FollowupEvent.AppointmentReminderRequested;
import org.herstel.events.FollowupEvent.InvestigationOverdue;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.Owner;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.events.TeamKind;
import org.herstel.invitation.Invitation;
import org.herstel.invitation.Invited;
import org.herstel.notification.Platform;
import org.herstel.notification.Sample;
import org.herstel.notification.mail.MailLanguage;
import org.herstel.notification.smtp.FlakySmtp.Fault;
import org.herstel.notification.smtp.MailServer;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invitations, reminders and cancellations as they arrive at a real mail server. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
@QuarkusTestResource(MailServer.class)
class AppointmentMailsTest {
  private final String complaint = newComplaint();
  private final String address = newAddress();
  private final String guest = newAddress();
  private final String host = newAddress();
  private final UUID appointment = UUID.randomUUID();
  private final Instant at =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(30));

  @BeforeEach
  void someone_complained() {
    Platform.received(complaint, "nl", address);
    says(INTAKE, complaint, new OwnerAssigned(Sample.MARIJKE, true));
    awaitMessage(complaint, "acknowledgement", "HANDED_OVER");
  }

  private Arrangement arranged(int sequence, Instant when) {
    return new Arrangement(
        appointment,
        sequence,
        Sample.PROMISE,
        AppointmentKind.MEETING,
        when,
        "Europe/Amsterdam",
        30,
        "Keizersgracht 1",
        new Owner("unregistered", "Liis Tõnisson", host, null, "care", TeamKind.IN_HOUSE),
        List.of(new Guest("Bram Smit", guest), new Guest("By phone", null)));
  }

  @Test
  void everybody_is_invited_moved_and_called_off_under_one_identity() throws Exception {
    Envelope made = says(FOLLOWUP, complaint, new AppointmentMade(arranged(0, at)));
    awaitAll("appointment-invitation", 3);
    Instant later = at.plus(Duration.ofDays(1));
    says(FOLLOWUP, complaint, new AppointmentMoved(arranged(1, later), at));
    awaitAll("appointment-invitation", 6);
    says(FOLLOWUP, complaint, new AppointmentCancelled(arranged(2, later), "she is ill"));
    awaitAll("appointment-cancellation", 3);

    for (String to : List.of(address, guest, host)) {
      List<Calendar> files =
          MailServer.taken(to).stream().filter(this::invites).map(this::calendar).toList();
      assertThat(files)
          .extracting(file -> value(file, Property.METHOD))
          .containsExactly("REQUEST", "REQUEST", "CANCEL");
      assertThat(files)
          .extracting(file -> value(event(file), Property.SEQUENCE))
          .containsExactly("0", "1", "2");
      assertThat(files)
          .extracting(file -> value(event(file), Property.UID))
          .containsOnly(appointment.toString());
    }
    MimeMessage first = MailServer.taken(address).stream().filter(this::invites).findFirst().get();
    assertThat(file(first))
        .isEqualTo(
            Invitation.of(
                    Invitation.Method.REQUEST,
                    arranged(0, at),
                    new Invited("Anna Smit", address, "nl", "HER-2611-0042"),
                    made.time())
                .text());
    assertThat(first.getSubject()).startsWith("Uitnodiging voor een gesprek: ");
    assertThat(subjects(host)).anyMatch(subject -> subject.startsWith("Invitation to a meeting"));
    assertThat(subjects(guest)).anyMatch(subject -> subject.startsWith("Nieuwe tijd voor het"));
  }

  @Test
  void a_mail_client_finds_text_page_calendar_and_file() throws Exception {
    says(FOLLOWUP, complaint, new AppointmentMade(arranged(0, at)));
    awaitAll("appointment-invitation", 3);

    MimeMessage mail = MailServer.taken(address).stream().filter(this::invites).findFirst().get();
    MimeMultipart mixed = (MimeMultipart) mail.getContent();
    MimeMultipart forms = (MimeMultipart) mixed.getBodyPart(0).getContent();
    assertThat(mixed.getContentType()).startsWith("multipart/mixed");
    assertThat(forms.getContentType()).startsWith("multipart/alternative");
    assertThat(forms.getBodyPart(0).isMimeType("text/plain")).isTrue();
    assertThat(forms.getBodyPart(1).isMimeType("text/html")).isTrue();
    assertThat(forms.getBodyPart(2).getContentType())
        .contains("text/calendar", "method=REQUEST", "charset=UTF-8");
    assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
    assertThat(text(mixed.getBodyPart(1))).isEqualTo(text(forms.getBodyPart(2)));
    assertThat(idsOf("appointment-invitation")).filteredOn(id -> id(mail).contains(id)).hasSize(1);
  }

  @Test
  void an_invitation_is_frozen_and_repeated_as_it_was() {
    MailServer.line().plan(address, Fault.REFUSE_FOR_NOW);
    says(FOLLOWUP, complaint, new AppointmentMade(arranged(0, at)));
    awaitAll("appointment-invitation", 3);

    String id =
        messages(complaint)
            .getString(
                "items.find { it.reason == 'appointment-invitation' && it.attempts == 2 }.id");
    MimeMessage mail = MailServer.taken(address).stream().filter(this::invites).findFirst().get();
    assertThat(message(id).getString("content.calendar")).isEqualTo(file(mail));
    assertThat(message(id).getString("content.hash")).hasSize(64);
  }

  @Test
  void after_a_move_only_the_new_time_is_reminded_of() throws Exception {
    MailServer.line().goDown();
    Instant later = at.plus(Duration.ofDays(1));
    try {
      says(FOLLOWUP, complaint, new AppointmentReminderRequested(arranged(0, at)));
      says(FOLLOWUP, complaint, new AppointmentMoved(arranged(1, later), at));
      says(FOLLOWUP, complaint, new AppointmentReminderRequested(arranged(1, later)));
      awaitSeen(FOLLOWUP.position(complaint));
    } finally {
      MailServer.line().comeUp();
    }

    awaitAll("appointment-reminder", 3);
    assertThat(states("appointment-reminder")).containsOnly("HANDED_OVER", "CANCELLED").hasSize(6);
    assertThat(reminders().map(AppointmentMailsTest::id).distinct()).hasSize(1);
    String day = MailLanguage.NL.time(later, ZoneId.of("Europe/Amsterdam"));
    assertThat(reminders().map(AppointmentMailsTest::subject))
        .allSatisfy(subject -> assertThat(subject).contains(day));
  }

  @Test
  void what_is_held_is_neither_reminded_of_nor_asked_for() {
    says(FOLLOWUP, complaint, new AppointmentHeld(appointment, at));
    says(FOLLOWUP, complaint, new AppointmentReminderRequested(arranged(0, at)));
    says(FOLLOWUP, complaint, new AppointmentOutcomeRequested(arranged(0, at)));

    awaitMessage(complaint, "appointment-outcome", "CANCELLED");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(states("appointment-reminder")).containsOnly("CANCELLED").hasSize(3));
    assertThat(MailServer.taken(host)).isEmpty();
  }

  @Test
  void the_owner_alone_is_asked_for_the_outcome_and_for_the_cause() {
    says(FOLLOWUP, complaint, new AppointmentOutcomeRequested(arranged(0, at)));
    says(FOLLOWUP, complaint, new InvestigationOverdue(arranged(0, at)));

    awaitMessage(complaint, "appointment-outcome", "HANDED_OVER");
    awaitMessage(complaint, "investigation-overdue", "HANDED_OVER");
    assertThat(subjects(host))
        .anyMatch(subject -> subject.startsWith("What became of the meeting?"))
        .anyMatch(subject -> subject.startsWith("The cause is not confirmed yet"));
    assertThat(MailServer.taken(address)).hasSize(1);
    assertThat(MailServer.taken(guest)).isEmpty();
  }

  @Test
  void nobody_is_pressed_for_a_cause_that_is_confirmed() {
    says(RESOLUTION, complaint, new CauseConfirmed("late", "d", "e", null));
    awaitSeen(RESOLUTION.position(complaint));
    says(FOLLOWUP, complaint, new InvestigationOverdue(arranged(0, at)));

    awaitMessage(complaint, "investigation-overdue", "CANCELLED");
  }

  @Test
  void a_withdrawal_takes_the_appointment_out_of_the_calendars() {
    says(FOLLOWUP, complaint, new AppointmentMade(arranged(0, at)));
    awaitAll("appointment-invitation", 3);
    says(INTAKE, complaint, new ComplaintWithdrawn(null));
    awaitSeen(INTAKE.position(complaint));
    says(FOLLOWUP, complaint, new AppointmentCancelled(arranged(1, at), "complaint-withdrawn"));

    awaitAll("appointment-cancellation", 3);
    assertThat(subjects(address)).anyMatch(subject -> subject.startsWith("Het gesprek gaat niet"));
  }

  private void awaitAll(String reason, int handedOver) {
    await("%d %s".formatted(handedOver, reason))
        .atMost(SOON)
        .until(() -> states(reason).stream().filter("HANDED_OVER"::equals).count() == handedOver);
  }

  private List<String> states(String reason) {
    return messages(complaint)
        .getList("items.findAll { it.reason == '%s' }.state".formatted(reason));
  }

  private List<String> idsOf(String reason) {
    return messages(complaint).getList("items.findAll { it.reason == '%s' }.id".formatted(reason));
  }

  private void awaitSeen(String position) {
    await()
        .atMost(SOON)
        .until(() ->
            Platform.asSupervisor()
                    .header("Herstel-After", position)
                    .get("/v1/complaints/{id}/timeline", complaint)
                    .statusCode()
                == 200);
  }

  /** On the wire one message may be twice, under one id, when the line breaks. */
  private Stream<MimeMessage> reminders() {
    return MailServer.taken(address).stream()
        .filter(mail -> subject(mail).startsWith("Een herinnering"));
  }

  private static String id(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> subjects(String to) {
    return MailServer.taken(to).stream().map(AppointmentMailsTest::subject).toList();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean invites(MimeMessage mail) {
    try {
      return mail.getContentType().startsWith("multipart/mixed");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String file(MimeMessage mail) {
    try {
      return text(((MimeMultipart) mail.getContent()).getBodyPart(1));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Calendar calendar(MimeMessage mail) {
    try {
      return new CalendarBuilder().build(new StringReader(file(mail)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(BodyPart part) throws Exception {
    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static VEvent event(Calendar file) {
    return file.<VEvent>getComponents(Component.VEVENT).getFirst();
  }

  private static String value(PropertyContainer of, String property) {
    return of.<Property>getRequiredProperty(property).getValue();
  }
}
