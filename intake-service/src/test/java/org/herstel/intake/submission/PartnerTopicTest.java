package org.herstel.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.herstel.intake.TestCalls.complaint;
import static org.herstel.intake.TestCalls.supervisor;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A partner hands in on a topic of its own, which decides whose the submissions are. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class PartnerTopicTest {
  private static final Map<String, Object> BROKER =
      Map.of("bootstrap.servers", Broker.bootstrapServers());

  private final String partner = "partner-" + UUID.randomUUID().toString().substring(0, 8);
  private final String other = "other-" + UUID.randomUUID().toString().substring(0, 8);
  private final String topic = Topics.SUBMISSIONS + "." + partner;
  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(BROKER, new StringSerializer(), new ByteArraySerializer());

  @BeforeEach
  void prepare() throws Exception {
    TestCalls.registerPeople();
    try (Admin admin = Admin.create(BROKER)) {
      admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
    }
  }

  @AfterEach
  void close() {
    producer.close();
  }

  @Test
  void whoever_a_partner_claims_to_be_it_speaks_for_itself_only() {
    String ofAnother = complaint("Mine").replaceFirst("\\{", "{\"source\": \"" + other + "\",");

    binary("own", partner, complaint("My own story"));
    structured("own-2", partner, complaint("My other story"));
    binary("event", other, complaint("In the name of another"));
    structured("event-2", other, complaint("In the name of another"));
    binary("body", partner, ofAnother);
    binary("both", other, ofAnother);
    binary("bad", other, "no json");
    binary("", other, complaint("Without an id"));

    awaitCounts(partner, 2, 6);
    awaitCounts(other, 0, 0);
    List<ConsumerRecord<String, byte[]>> rejected = rejected(6);
    assertThat(rejected)
        .allSatisfy(record -> {
          assertThat(header(record, "herstel-reasons")).contains("source-mismatch: ");
          assertThat(header(record, "herstel-topic")).isEqualTo(topic);
        });
    assertThat(rejected)
        .anySatisfy(record ->
            assertThat(header(record, "herstel-reasons"))
                .contains("this topic belongs to another source than the event names"))
        .anySatisfy(record ->
            assertThat(header(record, "herstel-reasons"))
                .contains("the body names another source than the event does"));
  }

  private void binary(String id, String source, String body) {
    var record = new ProducerRecord<>(topic, id, body.getBytes(StandardCharsets.UTF_8));
    Map.of(
            "content-type",
            "application/json",
            "ce_specversion",
            "1.0",
            "ce_source",
            source,
            "ce_id",
            id,
            "ce_type",
            SubmittedComplaint.TYPE)
        .forEach((name, value) -> record.headers().add(name, value.getBytes()));
    producer.send(record);
  }

  private void structured(String id, String source, String body) {
    String event =
        """
        {"specversion": "1.0", "source": "%s", "id": "%s", "type": "%s", "data": %s}
        """
            .formatted(source, id, SubmittedComplaint.TYPE, body);
    var record = new ProducerRecord<>(topic, id, event.getBytes(StandardCharsets.UTF_8));
    record.headers().add("content-type", "application/cloudevents+json".getBytes());
    producer.send(record);
  }

  private static void awaitCounts(String source, int accepted, int rejected) {
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(() ->
            supervisor()
                .get("/v1/sources/" + source + "/reconciliation")
                .then()
                .body("accepted", equalTo(accepted))
                .body("rejected", equalTo(rejected))
                .body("received", equalTo(accepted + rejected)));
  }

  /** Under the partner's own name. */
  private List<ConsumerRecord<String, byte[]>> rejected(int count) {
    try (TopicReader reader = new TopicReader(Topics.SUBMISSIONS_REJECTED)) {
      return reader.await(count, record -> partner.equals(record.key()));
    }
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
