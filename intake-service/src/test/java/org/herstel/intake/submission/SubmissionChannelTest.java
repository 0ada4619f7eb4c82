package org.herstel.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.herstel.intake.TestCalls.agent;
import static org.herstel.intake.TestCalls.complaint;
import static org.herstel.intake.TestCalls.post;
import static org.herstel.intake.TestCalls.supervisor;
import static org.herstel.test.Patience.SOON;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.herstel.events.SubmittedComplaint;
import org.herstel.events.Topics;
import org.herstel.intake.TestCalls;
import org.herstel.intake.TopicReader;
import org.herstel.test.Broker;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class SubmissionChannelTest {
  private static final String STORY = "The parcel came late and the kettle was broken.";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static KafkaProducer<String, byte[]> producer;

  @BeforeAll
  static void connect() {
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                Broker.bootstrapServers(),
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                2_000_000),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  @AfterAll
  static void close() {
    producer.close();
  }

  @BeforeEach
  void people() {
    TestCalls.registerPeople();
  }

  @Test
  void a_binary_and_a_structured_event_each_become_one_complaint() {
    String source = source();

    submit(source, "1", complaint(STORY));
    structured(source, "2", complaint(STORY));

    awaitCounts(source, 2, 0, 0);
    List<Map<String, ?>> taken = complaintsOf(source);
    assertThat(taken).hasSize(2);
    String id = taken.getFirst().get("id").toString();
    agent()
        .get("/v1/complaints/" + id)
        .then()
        .body("source", equalTo(source))
        .body("narrative", equalTo(STORY))
        .body("concerns[1].harm.amount.minor", equalTo(4995))
        .body("status", equalTo("RECEIVED"));
    supervisor()
        .get("/v1/sources/" + source + "/reconciliation")
        .then()
        .body("byChannel.KAFKA.accepted", equalTo(2))
        .body("byChannel.REST.received", equalTo(0));
  }

  @Test
  void a_burst_of_submissions_is_taken_in_whole() {
    String source = source();

    for (int i = 0; i < 300; i++) {
      submit(source, "burst-" + i, complaint("Story " + i));
      submit(source, "burst-" + i, complaint("Story " + i));
    }

    awaitCounts(source, 300, 0, 300);
  }

  @Test
  void the_same_again_is_a_duplicate_and_other_bytes_are_rejected() {
    String source = source();

    submit(source, "1", complaint(STORY));
    submit(source, "1", complaint(STORY));
    awaitCounts(source, 1, 0, 1);
    submit(source, "1", complaint("Quite another story"));
    submit(source, "2", complaint(STORY));

    awaitCounts(source, 2, 1, 1);
    ConsumerRecord<String, byte[]> rejected = rejected(source, 1).getFirst();
    assertThat(reasons(rejected)).singleElement().asString().startsWith("submission-id-reused");
    assertThat(new String(rejected.value(), StandardCharsets.UTF_8))
        .isEqualTo(complaint("Quite another story"));
    assertThat(header(rejected, "herstel-topic")).isEqualTo(Topics.SUBMISSIONS);
    assertThat(header(rejected, "ce_id")).isEqualTo("1");
  }

  @Test
  void what_came_by_rest_is_known_over_kafka() {
    String source = source();
    String body =
        complaint(STORY)
            .replaceFirst("\\{", "{\"source\": \"%s\", \"sourceId\": \"1\",".formatted(source));
    post(TestCalls.integrator(source), body).then().statusCode(201);

    submit(source, "1", body);

    awaitCounts(source, 1, 0, 1);
  }

  @Test
  void a_bad_submission_is_rejected_with_every_reason_and_its_original_bytes() {
    String source = source();
    String body =
        """
        {"channel": "PIGEON", "customer": {"name": ""}, "narrative": "x", "heat": "hot",
         "source": "somebody-else"}
        """;

    submit(source, "1", body);

    awaitCounts(source, 0, 1, 0);
    ConsumerRecord<String, byte[]> rejected = rejected(source, 1).getFirst();
    assertThat(rejected.key()).isEqualTo(source);
    assertThat(new String(rejected.value(), StandardCharsets.UTF_8)).isEqualTo(body);
    assertThat(reasons(rejected))
        .hasSize(3)
        .anyMatch(reason -> reason.startsWith("channel: must be one of"))
        .anyMatch(reason -> reason.startsWith("customer.name: "))
        .anyMatch(reason -> reason.startsWith("heat: must be a whole number"));
  }

  @Test
  void a_source_cannot_hand_in_under_another_name() {
    String source = source();

    submit(source, "1", complaint(STORY).replaceFirst("\\{", "{\"source\": \"other\","));

    awaitCounts(source, 0, 1, 0);
  }

  @Test
  void nothing_bad_gets_stuck() {
    String source = source();
    long unknown = unknownRejected();

    producer.send(new ProducerRecord<>(Topics.SUBMISSIONS, 0, "k", (byte[]) null));
    producer.send(new ProducerRecord<>(Topics.SUBMISSIONS, 0, "k", "no json".getBytes()));
    send(source, "1", SubmittedComplaint.TYPE, "no json", 0);
    send(source, "2", "org.herstel.complaint.submitted.v2", complaint(STORY), 0);
    send(source, "3", SubmittedComplaint.TYPE, complaint("x".repeat(1_000_000)), 0);
    send(source, "4", SubmittedComplaint.TYPE, "null", 0);
    send(source, "5", SubmittedComplaint.TYPE, complaint("a\\u0000b"), 0);
    send(source, "6", SubmittedComplaint.TYPE, complaint(STORY), 0);

    awaitCounts(source, 1, 5, 0);
    Awaitility.await().atMost(SOON).until(() -> unknownRejected() == unknown + 2);
    assertThat(rejected(source, 5)).allMatch(record -> !reasons(record).isEmpty());
  }

  @Test
  void a_complaint_too_large_for_an_event_is_rejected_alone() {
    String source = source();
    String description = "😡".repeat(10_000);
    String concerns =
        ", {\"category\": \"c\", \"description\": \"%s\"}".formatted(description).repeat(24);
    String large = complaint(STORY).replace("\"EUR\"}}}]", "\"EUR\"}}}" + concerns + "]");

    submit(source, "1", large);
    submit(source, "2", complaint(STORY));

    awaitCounts(source, 1, 1, 0);
    assertThat(reasons(rejected(source, 1).getFirst()).getFirst()).startsWith("event-too-large");
  }

  private static String source() {
    return "shop-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static void submit(String source, String id, String body) {
    send(source, id, SubmittedComplaint.TYPE, body, null);
  }

  private static void send(String source, String id, String type, String body, Integer partition) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(
            Topics.SUBMISSIONS, partition, id, body.getBytes(StandardCharsets.UTF_8));
    record.headers().add("content-type", "application/json".getBytes());
    record.headers().add("ce_specversion", "1.0".getBytes());
    record.headers().add("ce_source", source.getBytes());
    record.headers().add("ce_id", id.getBytes());
    record.headers().add("ce_type", type.getBytes());
    producer.send(record);
  }

  private static void structured(String source, String id, String body) {
    String event =
        """
        {"specversion": "1.0", "source": "%s", "id": "%s", "type": "%s", "data": %s}
        """
            .formatted(source, id, SubmittedComplaint.TYPE, body);
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(Topics.SUBMISSIONS, id, event.getBytes(StandardCharsets.UTF_8));
    record.headers().add("content-type", "application/cloudevents+json; charset=UTF-8".getBytes());
    producer.send(record);
  }

  private static void awaitCounts(String source, int accepted, int rejected, int duplicates) {
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(() ->
            supervisor()
                .get("/v1/sources/" + source + "/reconciliation")
                .then()
                .body("accepted", equalTo(accepted))
                .body("rejected", equalTo(rejected))
                .body("duplicates", equalTo(duplicates))
                .body("received", equalTo(accepted + rejected + duplicates)));
  }

  private static long unknownRejected() {
    return supervisor()
        .get("/v1/sources/unknown/reconciliation")
        .jsonPath()
        .getLong("byChannel.KAFKA.rejected");
  }

  /** Found by source in the list of all. */
  private static List<Map<String, ?>> complaintsOf(String source) {
    List<Map<String, ?>> items = supervisor().get("/v1/complaints?limit=200").path("items");
    return items.stream()
        .filter(item ->
            source.equals(supervisor().get("/v1/complaints/" + item.get("id")).path("source")))
        .toList();
  }

  private static List<ConsumerRecord<String, byte[]>> rejected(String source, int count) {
    try (TopicReader topic = new TopicReader(Topics.SUBMISSIONS_REJECTED)) {
      return topic.await(count, record -> source.equals(record.key()));
    }
  }

  private static List<String> reasons(ConsumerRecord<String, byte[]> record) {
    try {
      return List.of(JSON.readValue(header(record, "herstel-reasons"), String[].class));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
