package org.herstel.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.herstel.audit.Audit;
import org.herstel.audit.Evidence.Outside;
import org.herstel.audit.Evidence.Submission;
import org.herstel.events.Topics;
import org.herstel.local.service.Service;
import org.herstel.system.stack.Json;
import org.herstel.system.stack.LocalStack;
import org.herstel.system.stack.LocalStackExtension;
import org.herstel.system.stack.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is published ends as a complaint, a duplicate, or rejected with all reasons (G4). */
@ExtendWith(LocalStackExtension.class)
class SubmissionTest {
  private static final String TYPE = "org.herstel.complaint.submitted.v1";
  private static final int TOO_LONG = 1_000_000;

  private final LocalStack stack;
  private final String source = "shop-" + UUID.randomUUID();
  private final Set<Submission> identified = new HashSet<>();

  SubmissionTest(LocalStack stack) {
    this.stack = stack;
  }

  @Test
  void both_modes_become_complaints_and_repetitions_are_counted() throws Exception {
    ProducerRecord<String, byte[]> binary = binary("1", TYPE, body("one"));
    ProducerRecord<String, byte[]> structured = structured("2", body("two"));
    publish(binary);
    publish(structured);
    publish(binary);
    publish(structured("1", body("one")));

    awaitReconciliation(2, 0, 2);
    stack.mails().await(email("one"), Tongue.EN.acknowledgement);
    stack.mails().await(email("two"), Tongue.EN.acknowledgement);
    assertThatTheAuditFindsNothing();
    assertThat(stack.mails().to(email("one"))).hasSize(1);
  }

  @Test
  void the_same_identity_with_another_story_is_rejected() throws Exception {
    publish(binary("1", TYPE, body("one")));
    RecordMetadata other = publish(binary("1", TYPE, body("two")));

    assertThat(reasons(other)).anySatisfy(reason -> assertThat(reason).contains("submission-id"));
    awaitReconciliation(1, 1, 0);
    assertThatTheAuditFindsNothing();
  }

  @Test
  void bad_records_are_rejected_with_every_reason_and_their_bytes() throws Exception {
    Map<String, Object> story = new LinkedHashMap<>(body("long"));
    story.put("narrative", "x".repeat(TOO_LONG));

    assertThat(reasons(publish(binary("null", TYPE, null)))).anyMatch(has("no value"));
    assertThat(reasons(publish(raw("text", "Dear company")))).anyMatch(has("JSON"));
    assertThat(reasons(publish(raw("list", "[]")))).anyMatch(has("object"));
    assertThat(reasons(publish(binary("version", "org.herstel.complaint.submitted.v2", body("v")))))
        .containsExactly("ce_type is not " + TYPE);
    assertThat(reasons(publish(binary("type", "com.example.order", body("t")))))
        .containsExactly("ce_type is not " + TYPE);
    assertThat(reasons(publish(binary("long", TYPE, story))))
        .singleElement()
        .satisfies(reason ->
            assertThat(reason).startsWith("narrative:").contains("100000").hasSizeLessThan(500));
    assertThat(reasons(publish(binary("missing", TYPE, Map.of()))))
        .anyMatch(has("channel:"))
        .anyMatch(has("customer:"))
        .anyMatch(has("narrative:"));
    assertThat(reasons(publish(binary("wrong", TYPE, wrongTypes()))))
        .anyMatch(has("channel:"))
        .anyMatch(has("customer.name:"))
        .anyMatch(has("narrative:"))
        .anyMatch(has("heat:"))
        .anyMatch(has("occurredAt:"));
    assertThat(reasons(publish(structuredText("{\"specversion\":\"1.0\"}"))))
        .contains("source is missing", "id is missing", "type is missing", "data is missing");
    assertThat(reasons(publish(structuredText("not json")))).contains("the value is not JSON");
    publish(binary("good", TYPE, body("good")));

    stack.mails().await(email("good"), Tongue.EN.acknowledgement);
    awaitReconciliation(1, 8, 0);
    assertThatTheAuditFindsNothing();
  }

  private static Map<String, Object> wrongTypes() {
    return Map.of(
        "channel", "SMOKE_SIGNAL",
        "customer", Map.of("name", 7),
        "narrative", List.of("a", "b"),
        "heat", "hot",
        "occurredAt", "2026-02-30T10:00:00Z");
  }

  private static Predicate<String> has(String part) {
    return reason -> reason.contains(part);
  }

  private String email(String who) {
    return "%s@%s.example.org".formatted(who, source);
  }

  private Map<String, Object> body(String who) {
    return Recovery.complaint(Tongue.EN.story, email(who));
  }

  private ProducerRecord<String, byte[]> binary(String id, String type, Map<String, Object> body) {
    return binaryText(id, type, body == null ? null : Json.text(body));
  }

  private ProducerRecord<String, byte[]> raw(String id, String text) {
    return binaryText(id, TYPE, text);
  }

  private ProducerRecord<String, byte[]> binaryText(String id, String type, String text) {
    identified.add(new Submission(source, id));
    return Wire.record(
        Topics.SUBMISSIONS,
        source,
        text == null ? null : text.getBytes(StandardCharsets.UTF_8),
        Map.of(
            "content-type", "application/json",
            "ce_specversion", "1.0",
            "ce_id", id,
            "ce_source", source,
            "ce_type", type));
  }

  private ProducerRecord<String, byte[]> structured(String id, Map<String, Object> body) {
    identified.add(new Submission(source, id));
    return structuredText(
        Json.text(
            Map.of(
                "specversion", "1.0",
                "id", id,
                "source", source,
                "type", TYPE,
                "datacontenttype", "application/json",
                "data", body)));
  }

  private ProducerRecord<String, byte[]> structuredText(String text) {
    return Wire.record(
        Topics.SUBMISSIONS,
        source,
        text.getBytes(StandardCharsets.UTF_8),
        Map.of("content-type", "application/cloudevents+json; charset=UTF-8"));
  }

  private RecordMetadata publish(ProducerRecord<String, byte[]> record) {
    return stack.wire().publish(record);
  }

  /** Why a record was rejected; its bytes must have come back unchanged. */
  private List<String> reasons(RecordMetadata original) {
    ConsumerRecord<String, byte[]> rejected =
        await("rejection of " + original)
            .atMost(LocalStack.PATIENCE)
            .until(() -> rejection(original), Optional::isPresent)
            .orElseThrow();
    assertThat(rejected.value()).isEqualTo(bytesOf(original));
    List<String> reasons = new ArrayList<>();
    Json.tree(header(rejected, "herstel-reasons")).forEach(reason -> reasons.add(reason.asText()));
    return reasons;
  }

  private Optional<ConsumerRecord<String, byte[]>> rejection(RecordMetadata original) {
    return stack.wire().read(Topics.SUBMISSIONS_REJECTED).stream()
        .filter(record ->
            header(record, "herstel-partition").equals("" + original.partition())
                && header(record, "herstel-offset").equals("" + original.offset()))
        .findFirst();
  }

  private byte[] bytesOf(RecordMetadata original) {
    return stack.wire().read(Topics.SUBMISSIONS).stream()
        .filter(record ->
            record.partition() == original.partition() && record.offset() == original.offset())
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private void awaitReconciliation(int accepted, int rejected, int duplicates) {
    await("reconciliation")
        .atMost(LocalStack.PATIENCE)
        .untilAsserted(() -> {
          JsonNode counts =
              stack
                  .integrator(source)
                  .get(Service.INTAKE, "/v1/sources/" + source + "/reconciliation")
                  .is(200)
                  .json();
          assertThat(counts.path("accepted").asInt()).isEqualTo(accepted);
          assertThat(counts.path("rejected").asInt()).isEqualTo(rejected);
          assertThat(counts.path("duplicates").asInt()).isEqualTo(duplicates);
          assertThat(counts.path("received").asInt()).isEqualTo(accepted + rejected + duplicates);
        });
  }

  private void assertThatTheAuditFindsNothing() throws Exception {
    stack.awaitRest();
    assertThat(Audit.check(stack.evidence(new Outside(Map.of(), Set.of(), identified)))).isEmpty();
  }
}
