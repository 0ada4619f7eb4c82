package org.herstel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.herstel.audit.Evidence.Journaled;
import org.herstel.audit.Evidence.Mail;
import org.herstel.audit.Evidence.Outside;
import org.herstel.audit.Evidence.Published;
import org.herstel.audit.Evidence.Submission;
import org.herstel.events.ChainHash;
import org.herstel.events.Channel;
import org.herstel.events.Concern;
import org.herstel.events.Customer;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.EventJson;
import org.herstel.events.EventType;
import org.herstel.events.EventTypes;
import org.herstel.events.IntakeEvent;
import org.herstel.events.NotificationEvent.Message;
import org.herstel.events.NotificationEvent.MessageCancelled;
import org.herstel.events.NotificationEvent.MessageHandedOver;
import org.herstel.events.NotificationEvent.MessageUncertain;
import org.herstel.events.ResolutionEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit finds nothing in sound evidence and each violation that is planted in it. */
class AuditTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final String INTAKE = "/herstel/intake";
  private static final String RESOLUTION = "/herstel/resolution";
  private static final String NOTIFICATION = "/herstel/notification";

  private final String complaint = UUID.randomUUID().toString();
  private final UUID acknowledgement = UUID.randomUUID();
  private final List<Published> published = new ArrayList<>();
  private final Map<String, List<Journaled>> journals = new TreeMap<>();
  private final List<Mail> mails = new ArrayList<>();
  private final Map<String, List<String>> accepted = new TreeMap<>();
  private Set<String> refused = Set.of("never taken in");
  private Set<Submission> submitted = Set.of(new Submission("shop", "77"));
  private Set<Submission> rejected = Set.of();

  @BeforeEach
  void sound_evidence() {
    Envelope received = say(INTAKE, null, received(complaint));
    say(INTAKE, null, new IntakeEvent.NarrativeCompleted());
    say(RESOLUTION, received, new ResolutionEvent.CaseOpened());
    say(
        NOTIFICATION,
        received,
        new MessageHandedOver(
            new Message(acknowledgement, "acknowledgement", "EMAIL", "customer", null, null),
            1,
            NOW));
    mails.add(new Mail("<" + acknowledgement + "@herstel>", "anna@example.org", "Thanks", "b1"));
    accepted.put("key-1", List.of(complaint, complaint));
  }

  private Envelope say(String source, Envelope cause, Event event) {
    Envelope said = next(source, cause, event);
    journals
        .computeIfAbsent(source, s -> new ArrayList<>())
        .add(new Journaled(journals.get(source).size() + 1, said));
    published.add(new Published(0, published.size(), said));
    return said;
  }

  private Envelope next(String source, Envelope cause, Event event) {
    List<Journaled> journal = journals.getOrDefault(source, List.of());
    byte[] previous =
        journal.isEmpty() ? ChainHash.beforeFirst() : journal.getLast().event().chainHash();
    return envelope(
        source, journal.size() + 1, NOW.plusSeconds(journal.size()), cause, event, previous);
  }

  private Envelope envelope(
      String source, long sequence, Instant time, Envelope cause, Event event, byte[] previous) {
    EventType type = EventTypes.of(event);
    UUID id = UUID.randomUUID();
    Envelope unchained =
        new Envelope(
            id,
            type.attribute(),
            source,
            complaint,
            sequence,
            time,
            type.dataSchema(),
            1,
            cause == null ? null : cause.id(),
            id,
            cause == null ? null : cause.source(),
            cause == null ? null : cause.sequence(),
            source,
            type.audience(),
            null,
            ChainHash.beforeFirst(),
            EventJson.write(event));
    return unchained.chained(ChainHash.of(previous, unchained));
  }

  private static IntakeEvent.ComplaintReceived received(String narrative) {
    return received(narrative, NOW.plusSeconds(1200));
  }

  static IntakeEvent.ComplaintReceived received(String narrative, Instant firstResponseDue) {
    return new IntakeEvent.ComplaintReceived(
        "H-1",
        Channel.EMAIL,
        new Customer(UUID.randomUUID(), null, "Anna", "anna@example.org", null, null, null),
        narrative,
        List.of(new Concern(1, "delivery", "late", null)),
        null,
        List.of(),
        "en",
        false,
        null,
        null,
        List.of(),
        null,
        "shop",
        "77",
        firstResponseDue);
  }

  private List<Violation> audit() {
    return Audit.check(
        new Evidence(
            published, journals, mails, new Outside(accepted, refused, submitted), rejected));
  }

  private void finds(String guarantee, String text) {
    assertThat(audit())
        .anySatisfy(violation -> {
          assertThat(violation.guarantee()).isEqualTo(guarantee);
          assertThat(violation.what()).contains(text);
        });
  }

  @Test
  void sound_evidence_has_no_violation() {
    assertThat(audit()).isEmpty();
  }

  @Test
  void a_duplicate_on_the_topic_is_no_violation() {
    published.add(new Published(0, 99, published.getFirst().event()));
    assertThat(audit()).isEmpty();
  }

  @Test
  void an_accepted_complaint_that_is_gone_is_found() {
    accepted.put("key-2", List.of(UUID.randomUUID().toString()));
    finds("G1", "is not journaled");
    finds("G1", "is not published");
  }

  @Test
  void a_trace_of_a_refused_request_is_found() {
    refused = Set.of(complaint);
    finds("G2", "holds a refused request");
  }

  @Test
  void a_key_with_two_complaints_is_found() {
    accepted.put("key-1", List.of(complaint, UUID.randomUUID().toString()));
    finds("G3", "key-1");
  }

  @Test
  void a_submission_that_vanished_is_found() {
    submitted = Set.of(new Submission("shop", "77"), new Submission("shop", "78"));
    finds("G4", "neither taken in nor rejected");
    rejected = Set.of(new Submission("shop", "78"));
    assertThat(audit()).isEmpty();
  }

  @Test
  void a_submission_that_became_two_complaints_is_found() {
    say(INTAKE, null, received("again"));
    finds("G4", "became 2 complaints");
    finds("G7", "ComplaintReceived 2 times");
  }

  @Test
  void an_event_that_was_never_published_is_found() {
    published.removeLast();
    finds("G5", "was never published");
  }

  @Test
  void an_event_that_is_in_no_journal_is_found() {
    Envelope forged = next(INTAKE, null, new IntakeEvent.NarrativeCompleted());
    published.add(new Published(0, 99, forged));
    finds("G5", "is in no journal");
  }

  @Test
  void changed_bytes_are_found() {
    Envelope original = published.getFirst().event();
    byte[] data = original.data().clone();
    data[data.length - 2] ^= 1;
    Envelope changed =
        new Envelope(
            original.id(),
            original.type(),
            original.source(),
            original.subject(),
            original.sequence(),
            original.time(),
            original.dataSchema(),
            original.round(),
            original.causationId(),
            original.correlationId(),
            original.causeSource(),
            original.causeSequence(),
            original.actor(),
            original.audience(),
            original.traceparent(),
            original.chainHash(),
            data);
    published.set(0, new Published(0, 0, changed));
    finds("G5", "other than journaled");
    finds("G6", "is not chained");
  }

  @Test
  void an_order_turned_round_is_found() {
    Collections.swap(published, 0, 1);
    finds("G6", "in the topic, sequence 2");
  }

  @Test
  void a_hole_in_a_journal_is_found() {
    journals.get(INTAKE).removeFirst();
    finds("G6", "the journal of /herstel/intake, sequence 2");
  }

  @Test
  void time_that_falls_is_found() {
    Journaled last = journals.get(INTAKE).getLast();
    Envelope early =
        envelope(
            INTAKE,
            3,
            NOW.minusSeconds(60),
            null,
            new IntakeEvent.NarrativeCompleted(),
            last.event().chainHash());
    journals.get(INTAKE).add(new Journaled(9, early));
    finds("G6", "time falls");
  }

  @Test
  void an_effect_that_came_twice_is_found() {
    say(RESOLUTION, journals.get(INTAKE).getFirst().event(), new ResolutionEvent.CaseOpened());
    finds("G7", "CaseOpened 2 times");
    finds("G7", "answered sequence 1");
  }

  @Test
  void a_message_that_was_uncertain_before_it_was_handed_over_is_no_violation() {
    Message mail = new Message(acknowledgement, "acknowledgement", "EMAIL", "customer", null, null);
    say(NOTIFICATION, journals.get(INTAKE).getFirst().event(), new MessageUncertain(mail, 1));
    assertThat(audit()).isEmpty();
  }

  @Test
  void a_second_acknowledgement_is_found() {
    UUID second = UUID.randomUUID();
    say(
        NOTIFICATION,
        null,
        new MessageHandedOver(
            new Message(second, "acknowledgement", "EMAIL", "customer", null, null), 1, NOW));
    mails.add(new Mail("<" + second + "@herstel>", "anna@example.org", "Thanks", "b2"));
    finds("G8", "was acknowledged 2 times");
  }

  @Test
  void a_missing_acknowledgement_is_found() {
    journals.remove(NOTIFICATION);
    published.removeLast();
    finds("G8", "was acknowledged 0 times");
  }

  @Test
  void who_takes_the_complaint_back_before_the_acknowledgement_gets_a_confirmation_instead() {
    journals.remove(NOTIFICATION);
    published.removeLast();
    mails.clear();
    Message thanks =
        new Message(acknowledgement, "acknowledgement", "EMAIL", "customer", null, null);
    say(NOTIFICATION, null, new MessageCancelled(thanks, "complaint-withdrawn"));
    finds("G8", "was acknowledged 0 times");

    UUID confirmation = UUID.randomUUID();
    say(
        NOTIFICATION,
        null,
        new MessageHandedOver(
            new Message(confirmation, "withdrawn", "EMAIL", "customer", null, null), 1, NOW));
    mails.add(new Mail("<" + confirmation + "@herstel>", "anna@example.org", "Confirmed", "b3"));
    assertThat(audit()).isEmpty();
  }

  @Test
  void a_message_that_never_arrived_is_found() {
    mails.clear();
    finds("G8", "is in no mailbox");
  }

  @Test
  void a_repeated_mail_with_other_words_is_found() {
    Mail mail = mails.getFirst();
    mails.add(mail);
    assertThat(audit()).isEmpty();
    mails.add(new Mail(mail.messageId(), mail.recipient(), mail.subject(), "b9"));
    finds("G8", "different contents");
  }

  @Test
  void a_message_handed_over_twice_is_found() {
    MessageHandedOver again =
        new MessageHandedOver(
            new Message(acknowledgement, "acknowledgement", "EMAIL", "customer", null, null),
            2,
            NOW);
    say(NOTIFICATION, null, again);
    finds("G8", "handed over twice");
  }
}
