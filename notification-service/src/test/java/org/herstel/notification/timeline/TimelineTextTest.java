package org.herstel.notification.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.herstel.events.Audience;
import org.herstel.events.ChainHash;
import org.herstel.events.Decision;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.EventJson;
import org.herstel.events.EventType;
import org.herstel.events.EventTypes;
import org.herstel.events.FeedbackGiven;
import org.herstel.events.FollowupEvent.AppointmentMade;
import org.herstel.events.FollowupEvent.AppointmentMissed;
import org.herstel.events.FollowupEvent.AppointmentMoved;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.events.ResolutionEvent.ConsultationAnswered;
import org.herstel.events.ResolutionEvent.ConsultationRequested;
import org.herstel.events.ResolutionEvent.PlanAnswered;
import org.herstel.events.ResolutionEvent.WhyRecorded;
import org.herstel.events.Restricted;
import org.herstel.notification.Sample;
import org.junit.jupiter.api.Test;

class TimelineTextTest {

  @Test
  void restricted_values_are_never_told() {
    assertThat(TimelineText.text(new WhyRecorded(2, "secret")))
        .isEqualTo("Why number 2 was answered.");
    assertThat(TimelineText.text(new CauseConfirmed("late", "secret", "secret", "secret")))
        .isEqualTo("The cause was confirmed: late.");
    assertThat(TimelineText.text(new ConsultationRequested(1, "the courier", "secret")))
        .isEqualTo("Question 1 was put to the courier, and the customer was told so.");
    assertThat(TimelineText.text(new ConsultationAnswered(1, "secret")))
        .isEqualTo("Question 1 was answered.");
  }

  @Test
  void the_events_with_restricted_values_are_those_that_are_checked_here() {
    assertThat(
            EventTypes.all().stream()
                .<Class<?>>map(EventType::record)
                .filter(record ->
                    Arrays.stream(record.getRecordComponents())
                        .anyMatch(TimelineTextTest::isRestricted)))
        .containsExactlyInAnyOrder(
            WhyRecorded.class,
            CauseConfirmed.class,
            ConsultationRequested.class,
            ConsultationAnswered.class);
  }

  @Test
  void an_answer_is_told_with_the_customers_words() {
    assertThat(
            TimelineText.text(
                new PlanAnswered(2, Decision.COUNTER, true, "no", "on Friday, please")))
        .isEqualTo(
            "The customer made a counter-proposal to plan 2 by the personal link:"
                + " “on Friday, please”.");
    assertThat(TimelineText.text(new PlanAnswered(1, Decision.ACCEPT, false, null, null)))
        .isEqualTo("The customer accepted plan 1.");
  }

  @Test
  void a_complaint_that_was_feedback_says_so() {
    ComplaintReceived told = Sample.received("en", "Anna Smit", "anna@example.org");

    assertThat(TimelineText.text(told)).startsWith("Complaint HER-2611-0042 received (");
    assertThat(TimelineText.text(asFeedback(told, new FeedbackGiven(UUID.randomUUID(), 3, "web"))))
        .startsWith("Complaint HER-2611-0042 received as feedback at web with score 3 of 10 (");
  }

  @Test
  void the_course_of_an_appointment_is_told() {
    assertThat(TimelineText.text(new AppointmentMade(Sample.arrangement(0))))
        .isEqualTo("A call with Marijke de Boer was arranged for 27 Nov 2026 13:00 UTC.");
    assertThat(TimelineText.text(new AppointmentMoved(Sample.arrangement(1), Sample.NOW)))
        .isEqualTo("A call of 21 Nov 2026 14:00 UTC was moved to 27 Nov 2026 13:00 UTC.");
    assertThat(TimelineText.text(new AppointmentMissed(Sample.APPOINTMENT, Sample.NOW)))
        .isEqualTo("The customer was not there at the appointment of 21 Nov 2026 14:00 UTC.");
  }

  @Test
  void what_cannot_be_read_is_named() {
    assertThat(TimelineText.of(envelope("org.herstel.complaint.praised.v1", "{}")))
        .isEqualTo("Something this release does not know: org.herstel.complaint.praised.v1.");
    assertThat(TimelineText.of(envelope("org.herstel.complaint.received.v1", "[]")))
        .isEqualTo("Cannot be read: org.herstel.complaint.received.v1.");
  }

  @Test
  void very_long_words_are_cut() {
    Event note = new org.herstel.events.IntakeEvent.NoteAdded(1, "word ".repeat(500));

    assertThat(
            TimelineText.of(
                envelope(
                    EventTypes.of(note).attribute(),
                    new String(EventJson.write(note), StandardCharsets.UTF_8))))
        .hasSize(300)
        .endsWith("…");
  }

  private static boolean isRestricted(RecordComponent component) {
    return component.isAnnotationPresent(Restricted.class);
  }

  private static Envelope envelope(String type, String data) {
    UUID id = UUID.randomUUID();
    return new Envelope(
        id,
        type,
        "/herstel/intake",
        "c",
        1,
        Instant.EPOCH,
        "schema",
        1,
        null,
        id,
        null,
        null,
        "x",
        Audience.STAFF,
        null,
        ChainHash.beforeFirst(),
        data.getBytes(StandardCharsets.UTF_8));
  }

  private static ComplaintReceived asFeedback(ComplaintReceived told, FeedbackGiven feedback) {
    return new ComplaintReceived(
        told.reference(),
        told.channel(),
        told.customer(),
        told.narrative(),
        told.concerns(),
        told.desiredOutcome(),
        told.ideas(),
        told.language(),
        told.languageDetected(),
        told.heat(),
        told.occurredAt(),
        told.involved(),
        told.publicity(),
        told.source(),
        told.sourceId(),
        told.firstResponseDue(),
        feedback);
  }
}
