package org.herstel.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.herstel.notification.Platform.FOLLOWUP;
import static org.herstel.notification.Platform.INTAKE;
import static org.herstel.notification.Platform.RESOLUTION;
import static org.herstel.notification.Platform.awaitMessage;
import static org.herstel.notification.Platform.message;
import static org.herstel.notification.Platform.newAddress;
import static org.herstel.notification.Platform.newComplaint;
import static org.herstel.notification.Platform.said;
import static org.herstel.notification.Platform.says;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstel.events.Channel;
import org.herstel.events.Direction;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.AlertAcknowledged;
import org.herstel.events.FollowupEvent.ManagerAlerted;
import org.herstel.events.FollowupEvent.OwnerWarned;
import org.herstel.events.FollowupEvent.PraiseInvited;
import org.herstel.events.FollowupEvent.PromiseKept;
import org.herstel.events.FollowupEvent.ReminderRequested;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.events.FollowupEvent.SurveyRequested;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.ContactRecorded;
import org.herstel.events.IntakeEvent.OwnerAccepted;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.Link;
import org.herstel.events.ResolutionEvent;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.PlanOutdated;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.events.SurveyKind;
import org.herstel.kit.link.LinkReading;
import org.herstel.kit.link.LinkTokens;
import org.herstel.kit.link.SignedLink;
import org.herstel.notification.Platform;
import org.herstel.notification.Sample;
import org.herstel.notification.smtp.FlakySmtp.Fault;
import org.herstel.notification.smtp.MailServer;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mails of a whole recovery, and what keeps one from leaving. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
@QuarkusTestResource(MailServer.class)
class CourseMailsTest {
  private static final Pattern LINK = Pattern.compile("http://localhost:8082/c/([A-Za-z0-9_-]+)");

  private static final Pattern SURVEY = Pattern.compile("http://localhost:8083/s/([A-Za-z0-9_-]+)");

  @Inject LinkTokens links;

  private final String complaint = newComplaint();
  private final String address = newAddress();

  @BeforeEach
  void someone_complained() {
    Platform.received(complaint, "nl", address);
    says(INTAKE, complaint, new OwnerAssigned(Sample.MARIJKE, true));
    awaitMessage(complaint, "acknowledgement", "HANDED_OVER");
  }

  @Test
  void an_offer_carries_a_link_that_resolution_can_read_and_agents_cannot() throws Exception {
    Instant expires = now().plus(2, ChronoUnit.DAYS);
    says(RESOLUTION, complaint, offer(1, expires));

    String id = awaitMessage(complaint, "plan-offered", "HANDED_OVER");

    MimeMessage mail = mail("Ons voorstel voor uw klacht");
    Matcher link = LINK.matcher(text(mail));
    assertThat(link.find()).isTrue();
    assertThat(links.read(link.group(1)))
        .isInstanceOfSatisfying(
            LinkReading.Valid.class,
            valid -> {
              assertThat(valid.link().complaintId()).hasToString(complaint);
              assertThat(valid.link().kind()).isEqualTo("plan");
              assertThat(valid.link().version()).isEqualTo(1);
              assertThat(valid.link().expiresAt()).isEqualTo(expires);
            });
    assertThat(mail.getHeader("Reply-To")).containsExactly("marijke@example.org");
    assertThat(message(id).getString("content.text"))
        .contains("/c/***")
        .doesNotContain(link.group(1));
    assertThat(message(id).getString("content.html")).doesNotContain(link.group(1));
  }

  @Test
  void the_course_of_a_recovery_is_told_step_by_step() throws Exception {
    says(INTAKE, complaint, new OwnerAccepted(Sample.MARIJKE));
    says(RESOLUTION, complaint, new PlanAgreed(Sample.plan(1)));
    awaitMessage(complaint, "plan-agreed", "HANDED_OVER");
    says(INTAKE, complaint, new OwnerAccepted(Sample.JAAN));
    awaitMessage(complaint, "owner-changed", "HANDED_OVER");
    says(RESOLUTION, complaint, new ComplaintResolved());
    awaitMessage(complaint, "resolved", "HANDED_OVER");

    assertThat(text(mail("Onze afspraken"))).contains("uiterlijk", "Marijke de Boer");
    assertThat(text(mail("Uw nieuwe aanspreekpunt"))).contains("Jaan Tamm", "jaan@example.org");
    assertThat(text(mail("Alles wat wij met u"))).contains("Jaan Tamm");
    assertThat(mail("Alles wat wij met u").getHeader("Reply-To"))
        .containsExactly("jaan@example.org");
  }

  @Test
  void a_holding_message_leaves_before_the_promised_time_and_names_its_promise() throws Exception {
    UUID promise = UUID.randomUUID();
    Instant due = now().plusSeconds(60);
    says(FOLLOWUP, complaint, holding(promise, 1, due, false));

    awaitMessage(complaint, "holding", "HANDED_OVER");

    var journal = Platform.asOperator().get("/v1/journal/{id}", complaint).jsonPath();
    String last = "items[-1].data.";
    assertThat(journal.getString(last + "message.promise")).isEqualTo(promise.toString());
    assertThat(journal.getInt(last + "message.revision")).isEqualTo(1);
    assertThat(Instant.parse(journal.getString(last + "at"))).isBefore(due);
    assertThat(text(mail("Een nieuwe tijd"))).contains("Marijke de Boer", "oprechte excuses");
  }

  @Test
  void the_customer_is_reminded_of_a_step_of_his_own_unless_it_is_done() throws Exception {
    Instant due = now().plusSeconds(600);
    says(FOLLOWUP, complaint, new ReminderRequested(1, 2, "U stuurt ons de bon", due, 1));
    awaitMessage(complaint, "step-reminder", "HANDED_OVER");
    says(RESOLUTION, complaint, new StepDone(1, 2, null));
    says(FOLLOWUP, complaint, new ReminderRequested(1, 2, "U stuurt ons de bon", due, 2));

    awaitMessage(complaint, "step-reminder", "CANCELLED");
    assertThat(text(mail("Een herinnering"))).contains("U stuurt ons de bon", "Marijke de Boer");
  }

  @Test
  void the_owner_of_a_promise_is_warned_in_the_owners_language() {
    Platform.people();
    Instant due = now().plusSeconds(600);
    says(
        FOLLOWUP,
        complaint,
        new OwnerWarned(UUID.randomUUID(), UUID.randomUUID(), "marijke", "A new cupboard", due));

    var told = message(awaitMessage(complaint, "owner-warning", "HANDED_OVER"));
    assertThat(told.getString("content.subject")).startsWith("Uiterlijk ");
    assertThat(told.getString("content.text")).contains("A new cupboard", "Bel de klant");
  }

  @Test
  void a_survey_carries_a_link_that_followup_can_read_and_agents_cannot() throws Exception {
    Instant expires = now().plus(2, ChronoUnit.DAYS);
    says(FOLLOWUP, complaint, survey(3, expires));

    String id = awaitMessage(complaint, "survey", "HANDED_OVER");

    Matcher link = SURVEY.matcher(text(mail("Hoe hebben wij het gedaan?")));
    assertThat(link.find()).isTrue();
    assertThat(links.read(link.group(1)))
        .isEqualTo(
            new LinkReading.Valid(
                new SignedLink(UUID.fromString(complaint), "survey", 3, expires)));
    assertThat(message(id).getString("content.text"))
        .contains("/s/***")
        .doesNotContain(link.group(1));
  }

  @Test
  void a_survey_is_not_sent_once_it_is_answered_or_the_complaint_is_open_again() throws Exception {
    MailServer.line().goDown();
    try {
      says(FOLLOWUP, complaint, survey(1, now().plusSeconds(6000)));
      says(FOLLOWUP, complaint, Sample.surveyAnswered(false));
      says(FOLLOWUP, complaint, survey(2, now().plusSeconds(6000)));
      INTAKE.says(complaint, 2, new ComplaintReopened(null));
      awaitSeen(INTAKE.position(complaint));
    } finally {
      MailServer.line().comeUp();
    }

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(
                    Platform.messages(complaint)
                        .<String>getList("items.findAll { it.reason == 'survey' }.state"))
                .containsExactly("CANCELLED", "CANCELLED"));
    assertThat(MailServer.taken(address)).hasSize(1);
  }

  @Test
  void the_owner_hears_at_once_of_a_low_score_in_the_customers_words() {
    Platform.people();
    says(FOLLOWUP, complaint, Sample.surveyAnswered(false));

    var told = message(awaitMessage(complaint, "low-score", "HANDED_OVER"));
    assertThat(told.getString("content.subject")).startsWith("Uw klant is niet tevreden");
    assertThat(told.getString("content.text")).contains("oplossing: 2 van 5", "My own words");
  }

  @Test
  void praise_is_answered_with_an_invitation_to_say_so_in_public() throws Exception {
    says(FOLLOWUP, complaint, Sample.surveyAnswered(true));
    says(
        FOLLOWUP,
        complaint,
        new PraiseInvited(Sample.SURVEY, "https://reviews.example.org/herstel"));

    awaitMessage(complaint, "praise-invitation", "HANDED_OVER");

    assertThat(text(mail("Dank u wel voor uw mooie antwoorden")))
        .contains("https://reviews.example.org/herstel", "maar één keer");
    assertThat(Platform.messages(complaint).<String>getList("items.reason"))
        .doesNotContain("low-score");
  }

  private static SurveyRequested survey(int version, Instant expires) {
    return new SurveyRequested(
        Sample.SURVEY, SurveyKind.RESOLUTION, new Link("survey", version, expires));
  }

  @Test
  void the_owner_is_warned_of_a_deadline_unless_it_was_met() {
    Platform.people();
    Instant due = now().plusSeconds(600);
    UUID deadline = UUID.randomUUID();
    says(FOLLOWUP, complaint, warned(deadline, due, true));
    var told = message(awaitMessage(complaint, "deadline-warning", "HANDED_OVER"));
    assertThat(told.getString("content.subject")).startsWith("Uiterlijk ");
    assertThat(told.getString("content.text")).contains("Within eight weeks", "Bel nu");

    UUID other = UUID.randomUUID();
    says(
        FOLLOWUP,
        complaint,
        new FollowupEvent.DeadlineMet(other, "final-response", now(), true, "by-hand", null));
    says(FOLLOWUP, complaint, warned(other, due, false));
    awaitMessage(complaint, "deadline-warning", "CANCELLED");
  }

  @Test
  void the_owner_hears_that_nobody_has_answered_unless_somebody_has_meanwhile() {
    Platform.people();
    Instant due = now().plusSeconds(600);
    says(FOLLOWUP, complaint, new FollowupEvent.FirstResponseWarned("marijke", due));
    var told = message(awaitMessage(complaint, "first-response-warning", "HANDED_OVER"));
    assertThat(told.getString("content.subject")).startsWith("Uiterlijk ");
    assertThat(told.getString("content.text")).contains("Bel de klant nu");

    says(
        INTAKE,
        complaint,
        new ContactRecorded(
            1, Channel.PHONE, Direction.OUTBOUND, now(), "Talked", List.of("called the courier")));
    says(FOLLOWUP, complaint, new FollowupEvent.FirstResponseWarned("marijke", due));
    awaitMessage(complaint, "first-response-warning", "CANCELLED");
  }

  private static FollowupEvent.DeadlineWarned warned(UUID deadline, Instant due, boolean tell) {
    return new FollowupEvent.DeadlineWarned(
        UUID.randomUUID(), deadline, "marijke", "final-response", "Within eight weeks", due, tell);
  }

  @Test
  void a_late_holding_message_says_that_it_is_late() throws Exception {
    says(FOLLOWUP, complaint, holding(UUID.randomUUID(), 1, now().plusSeconds(60), true));

    awaitMessage(complaint, "holding", "HANDED_OVER");

    assertThat(text(mail("Onze excuses"))).contains("niet op tijd nagekomen");
  }

  @Test
  void a_holding_message_past_its_deadline_is_never_sent() {
    says(FOLLOWUP, complaint, holding(UUID.randomUUID(), 1, now().minusSeconds(1), false));

    awaitMessage(complaint, "holding", "EXPIRED");

    assertThat(said(complaint)).containsExactly("message-handed-over", "message-expired");
    assertThat(MailServer.taken(address)).hasSize(1);
  }

  @Test
  void a_holding_message_that_the_mail_server_defers_expires_at_the_promised_time() {
    Fault later = Fault.REFUSE_FOR_NOW;
    MailServer.line().plan(address, later, later, later);
    says(FOLLOWUP, complaint, holding(UUID.randomUUID(), 1, now().plusMillis(900), false));

    awaitMessage(complaint, "holding", "EXPIRED");

    assertThat(said(complaint)).containsExactly("message-handed-over", "message-expired");
    assertThat(MailServer.taken(address)).hasSize(1);
  }

  @Test
  void a_promise_kept_while_the_mail_server_is_down_cancels_the_holding_message() throws Exception {
    UUID promise = UUID.randomUUID();
    MailServer.line().goDown();
    try {
      says(FOLLOWUP, complaint, holding(promise, 1, now().plusSeconds(600), false));
      await()
          .atMost(SOON)
          .until(() ->
              !Platform.messages(complaint)
                  .getList("items.findAll { it.reason == 'holding' }")
                  .isEmpty());
      says(FOLLOWUP, complaint, new PromiseKept(promise, Sample.basis(), now(), true));
      awaitSeen(FOLLOWUP.position(complaint));
    } finally {
      MailServer.line().comeUp();
    }

    awaitMessage(complaint, "holding", "CANCELLED");

    assertThat(said(complaint)).containsExactly("message-handed-over", "message-cancelled");
    assertThat(MailServer.taken(address)).hasSize(1);
  }

  @Test
  void an_outdated_offer_and_everything_after_a_withdrawal_stay_unsent() throws Exception {
    MailServer.line().goDown();
    try {
      says(RESOLUTION, complaint, offer(1, now().plusSeconds(6000)));
      says(RESOLUTION, complaint, new PlanOutdated(1, 2));
      says(RESOLUTION, complaint, new ComplaintResolved());
      says(INTAKE, complaint, new ComplaintWithdrawn("solved it myself"));
      awaitSeen(INTAKE.position(complaint));
    } finally {
      MailServer.line().comeUp();
    }

    awaitMessage(complaint, "plan-offered", "CANCELLED");
    awaitMessage(complaint, "resolved", "CANCELLED");
    awaitMessage(complaint, "withdrawn", "HANDED_OVER");

    assertThat(MailServer.taken(address)).hasSize(2);
    assertThat(text(mail("Bevestiging"))).contains("ingetrokken");
  }

  @Test
  void supervisors_of_the_team_are_alerted_or_all_or_the_duty_address() throws Exception {
    says(FOLLOWUP, complaint, alert("first-response-missed", "care"));
    awaitMessage(complaint, "supervisor-alert", "HANDED_OVER");
    assertThat(alerts("duty@company.example", "first-response-missed")).isEqualTo(1);

    Platform.agent("sofie", "care", "Sofie Bakker", List.of("supervision"));
    Platform.agent("siim", "partner", "Siim Kask", List.of("supervision"));
    await()
        .atMost(SOON)
        .until(() -> Platform.as("agent", "siim").get("/v1/messages").statusCode() == 200);
    says(FOLLOWUP, complaint, alert("promise-at-risk", "care"));
    says(FOLLOWUP, complaint, alert("promise-broken", "nobody"));
    await().atMost(SOON).until(() -> alerts("siim@company.example", "promise-broken") == 1);
    await().atMost(SOON).until(() -> alerts("sofie@company.example", "promise-broken") == 1);

    assertThat(alerts("sofie@company.example", "promise-at-risk")).isEqualTo(1);
    assertThat(alerts("siim@company.example", "promise-at-risk")).isZero();
    assertThat(alerts("duty@company.example", "promise-broken")).isZero();
  }

  private static SupervisorAlerted alert(String reason, String team) {
    return new SupervisorAlerted(
        UUID.randomUUID(), reason, team, "Please look at this.", null, null);
  }

  @Test
  void managers_hear_of_what_no_supervisor_took_on_and_nobody_of_what_one_did() throws Exception {
    Platform.agent("maarten", "care-of-" + complaint, "Maarten Smit", List.of("management"));
    await()
        .atMost(SOON)
        .until(() -> Platform.as("agent", "maarten").get("/v1/messages").statusCode() == 200);
    UUID lying = UUID.randomUUID();
    UUID taken = UUID.randomUUID();
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));

    says(
        FOLLOWUP,
        complaint,
        new ManagerAlerted(lying, "promise-broken", null, "Please look at this.", null));
    await().atMost(SOON).until(() -> alerts("maarten@company.example", "promise-broken") == 1);
    says(
        FOLLOWUP,
        complaint,
        new SupervisorAlerted(taken, "first-response-missed", null, "Look.", null, tomorrow));
    awaitMessage(complaint, "supervisor-alert", "QUEUED");
    says(FOLLOWUP, complaint, new AlertAcknowledged(taken, "sofie"));

    assertThat(text(MailServer.taken("maarten@company.example").getLast()))
        .contains("niemand heeft het opgepakt");
  }

  private long alerts(String to, String code) {
    return MailServer.taken(to).stream().filter(mail -> subject(mail).contains(code)).count();
  }

  private static ResolutionEvent.PlanOffered offer(int version, Instant expires) {
    return new ResolutionEvent.PlanOffered(
        Sample.plan(version), new Link("plan", version, expires));
  }

  private static FollowupEvent.HoldingRequested holding(
      UUID promise, int revision, Instant deadline, boolean late) {
    Instant due = late ? deadline.minusSeconds(600) : deadline;
    return new FollowupEvent.HoldingRequested(
        promise, revision, "Wij repareren uw ketel", due, due.plusSeconds(900), deadline, late);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
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

  private MimeMessage mail(String subject) {
    List<MimeMessage> mails =
        MailServer.taken(address).stream()
            .filter(mail -> subject(mail).startsWith(subject))
            .toList();
    assertThat(mails).as(subject).hasSize(1);
    return mails.getFirst();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage mail) throws Exception {
    return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
  }
}
