package org.herstel.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.herstel.audit.Audit;
import org.herstel.audit.Evidence.Outside;
import org.herstel.events.Audience;
import org.herstel.events.ChainHash;
import org.herstel.events.CloudEvents;
import org.herstel.events.Envelope;
import org.herstel.events.Topics;
import org.herstel.local.service.Service;
import org.herstel.system.stack.Answer;
import org.herstel.system.stack.Json;
import org.herstel.system.stack.LocalStack;
import org.herstel.system.stack.LocalStackExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Records that come twice, in the wrong order, or should never have come (G6, G7, G14). */
@ExtendWith(LocalStackExtension.class)
class DeliveryTest {
  private static final String[] SERVICES =
      Stream.of(Service.values()).map(Service::label).toArray(String[]::new);

  private final LocalStack stack;
  private final Recovery recovery;

  DeliveryTest(LocalStack stack) {
    this.stack = stack;
    this.recovery = Recovery.begin(stack, Tongue.EN.story);
  }

  @AfterEach
  void all_guarantees_hold() throws Exception {
    stack.awaitRest();
    assertThat(Audit.check(stack.evidence(Outside.unknown()))).isEmpty();
  }

  @Test
  void copies_of_real_records_change_nothing_in_whatever_order_they_come() {
    recovery.listened().investigated().agreed(Duration.ofHours(1)).resolved();
    recovery.awaitCheck();
    stack.awaitRest();
    List<String> before = everythingAbout(recovery);
    List<ConsumerRecord<String, byte[]>> originals =
        stack.wire().read(Topics.COMPLAINT_EVENTS).stream()
            .filter(record -> recovery.complaint().equals(record.key()))
            .toList();
    assertThat(originals).hasSizeGreaterThan(15);

    originals.forEach(stack.wire()::repeat);
    originals.reversed().forEach(stack.wire()::repeat);
    List<ConsumerRecord<String, byte[]>> shuffled = new ArrayList<>(originals);
    Collections.shuffle(shuffled, new Random(7));
    shuffled.forEach(stack.wire()::repeat);

    stack.awaitRest();
    assertThat(everythingAbout(recovery)).isEqualTo(before);
    assertThat(parked(recovery)).isEmpty();
  }

  @Test
  void one_trace_leads_from_the_request_to_the_mail_through_all_services() {
    String trace = UUID.randomUUID().toString().replace("-", "");
    String email = "traced-%s@example.org".formatted(trace);
    String complaint =
        stack
            .agent("agent")
            .post(
                Service.INTAKE,
                "/v1/complaints",
                Recovery.complaint(Tongue.EN.story, email),
                Map.of(
                    "Idempotency-Key",
                    trace,
                    "traceparent",
                    "00-" + trace + "-00f067aa0ba902b7-01"))
            .is(201)
            .json()
            .path("id")
            .asText();
    stack.mails().await(email, Tongue.EN.acknowledgement);

    for (Service service : List.of(Service.INTAKE, Service.RESOLUTION, Service.NOTIFICATION)) {
      await()
          .untilAsserted(() ->
              assertThat(
                      stack
                          .operator()
                          .get(service, "/v1/journal/" + complaint)
                          .is(200)
                          .json()
                          .findValuesAsText("traceparent"))
                  .isNotEmpty()
                  .allMatch(parent -> parent.contains(trace)));
    }
  }

  @Test
  void a_record_that_is_too_early_waits_for_the_one_before_it() {
    stack.mails().await(recovery.email(), Tongue.EN.acknowledgement);
    Envelope first = remark(1, ChainHash.beforeFirst());
    Envelope second = remark(2, first.chainHash());
    plant(second);
    recovery.intake("/notes", Map.of("text", "Said after it")).is(201);

    Recovery other = Recovery.begin(stack, Tongue.EN.story);
    other.awaitTimeline("message-handed-over");
    stack.awaitRest();
    assertThat(recovery.timeline()).doesNotContain("partner-remark", "note-added");

    plant(first);
    recovery.awaitTimeline("partner-remark", "note-added");
    assertThat(recovery.timeline())
        .containsSubsequence("partner-remark", "partner-remark", "note-added");
    assertThat(recovery.timelineItems().stream().map(item -> item.path("eventId").asText()))
        .containsSubsequence(first.id().toString(), second.id().toString());
  }

  /** What should never have come. */
  enum Bad {
    /** Bytes that are no event. */
    POISON {
      @Override
      ProducerRecord<String, byte[]> about(Recovery recovery, List<Envelope> said) {
        return new ProducerRecord<>(
            Topics.COMPLAINT_EVENTS,
            recovery.complaint(),
            "no event at all".getBytes(StandardCharsets.UTF_8));
      }
    },
    /** An event that intake is said to have published, and has not. */
    FORGED {
      @Override
      ProducerRecord<String, byte[]> about(Recovery recovery, List<Envelope> said) {
        Envelope last = said.getLast();
        byte[] wrong = new byte[ChainHash.LENGTH];
        Arrays.fill(wrong, (byte) 7);
        return record(
            event(
                recovery,
                "note-added",
                last.source(),
                last.sequence() + 1,
                wrong,
                "{\"number\":1,\"text\":\"Forged\"}"));
      }
    },
    /** An event of intake that is there already, with other words and rightly chained. */
    REPLACED {
      @Override
      ProducerRecord<String, byte[]> about(Recovery recovery, List<Envelope> said) {
        byte[] previous = said.get(said.size() - 2).chainHash();
        Envelope other =
            event(
                recovery,
                "note-added",
                said.getLast().source(),
                said.getLast().sequence(),
                previous,
                "{\"number\":1,\"text\":\"Forged\"}");
        return record(other.chained(ChainHash.of(previous, other)));
      }
    };

    abstract ProducerRecord<String, byte[]> about(Recovery recovery, List<Envelope> said);
  }

  @ParameterizedTest
  @EnumSource
  void a_bad_record_parks_its_own_complaint_until_an_operator_discards_it(Bad bad) {
    recovery.listened();
    stack.awaitRest();
    stack.planted(stack.wire().intrude(bad.about(recovery, saidByIntake())));
    await("parked in every service")
        .atMost(LocalStack.PATIENCE)
        .untilAsserted(() ->
            assertThat(parked(recovery).stream().map(item -> item.path("service").asText()))
                .containsExactlyInAnyOrder(SERVICES));

    recovery.intake("/notes", Map.of("text", "Waits behind the bad one")).is(201);
    Recovery other = Recovery.begin(stack, Tongue.EN.story);
    stack.mails().await(other.email(), Tongue.EN.acknowledgement);
    other.listened().investigated();
    stack.awaitRest();
    assertThat(recovery.timeline()).doesNotContain("note-added");

    parked(recovery).forEach(item -> operate(item, "retry", Map.of()));
    parked(recovery).forEach(item -> operate(item, "discard", Map.of("reason", "Not ours")));

    recovery.awaitTimeline("note-added");
    await("nothing parked any more")
        .atMost(LocalStack.PATIENCE)
        .untilAsserted(() -> assertThat(parked(recovery)).isEmpty());
    for (Service service : Service.values()) {
      assertThat(journal(service, recovery).findValuesAsText("type"))
          .as(service.label())
          .contains("org.herstel.complaint.record-discarded.v1");
    }
    recovery.investigated();
    recovery.awaitStatus("INVESTIGATING");
  }

  private void operate(JsonNode parked, String action, Map<String, String> body) {
    stack
        .operator()
        .post(
            Service.NOTIFICATION,
            "/v1/parked/%s/%s".formatted(parked.path("id").asText(), action),
            body)
        .is(202);
  }

  private List<JsonNode> parked(Recovery about) {
    return Json.stream(
            stack
                .operator()
                .get(Service.NOTIFICATION, "/v1/parked?limit=200")
                .is(200)
                .json()
                .path("items"))
        .filter(item -> item.path("complaint").asText().equals(about.complaint()))
        .toList();
  }

  private List<Envelope> saidByIntake() {
    return stack.wire().read(Topics.COMPLAINT_EVENTS).stream()
        .filter(record -> recovery.complaint().equals(record.key()))
        .map(record -> CloudEvents.read(name -> header(record, name), record.value()))
        .filter(event -> event.source().equals("/herstel/intake"))
        .toList();
  }

  private static byte[] header(ConsumerRecord<String, byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : header.value();
  }

  /** Journals, timeline and mailbox. */
  private List<String> everythingAbout(Recovery about) {
    List<String> everything = new ArrayList<>();
    for (Service service : Service.values()) {
      everything.add(journal(service, about).toString());
    }
    everything.add(about.timelineItems().toString());
    everything.add(stack.mails().to(about.email()).toString());
    return everything;
  }

  private JsonNode journal(Service service, Recovery about) {
    Answer journal = stack.operator().get(service, "/v1/journal/" + about.complaint());
    return journal.is(200).json();
  }

  private Envelope remark(long sequence, byte[] previous) {
    Envelope remark =
        event(
            recovery,
            "partner-remark",
            "/partner/remarks",
            sequence,
            previous,
            "{\"remark\":" + sequence + "}");
    return remark.chained(ChainHash.of(previous, remark));
  }

  private static Envelope event(
      Recovery about, String name, String source, long sequence, byte[] hash, String data) {
    return new Envelope(
        UUID.randomUUID(),
        "org.herstel.complaint." + name + ".v1",
        source,
        about.complaint(),
        sequence,
        Instant.now(),
        "https://partner.example/" + name,
        1,
        null,
        UUID.randomUUID(),
        null,
        null,
        "partner",
        Audience.STAFF,
        null,
        hash,
        data.getBytes(StandardCharsets.UTF_8));
  }

  private static ProducerRecord<String, byte[]> record(Envelope event) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(Topics.COMPLAINT_EVENTS, event.subject(), event.data());
    CloudEvents.headers(event).forEach(record.headers()::add);
    return record;
  }

  private void plant(Envelope event) {
    stack.planted(stack.wire().intrude(record(event)));
  }
}
