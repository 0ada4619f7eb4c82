package org.herstel.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.herstel.events.Topics;
import org.herstel.local.launch.Failure;

/** Publishes complaints as another system of the company does, in CloudEvents' two modes. */
final class Submissions implements AutoCloseable {
  private static final String TYPE = "org.herstel.complaint.submitted.v1";

  private final KafkaProducer<String, byte[]> producer;

  Submissions(String brokers) {
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ProducerConfig.ACKS_CONFIG,
                "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Returns when the broker has it. */
  void publish(Sample sample, boolean structured) {
    ObjectNode body = sample.body().deepCopy().put("channel", "PARTNER");
    var record = structured ? structured(sample, body) : binary(sample, body);
    try {
      producer.send(record).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("stopped");
    } catch (ExecutionException e) {
      throw new Failure("the broker did not take a submission: " + e.getCause());
    }
  }

  private static ProducerRecord<String, byte[]> binary(Sample sample, ObjectNode body) {
    var record = new ProducerRecord<>(Topics.SUBMISSIONS, sample.id(), bytes(body));
    header(record, "content-type", "application/json");
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", sample.id());
    header(record, "ce_source", sample.source());
    header(record, "ce_type", TYPE);
    return record;
  }

  private static ProducerRecord<String, byte[]> structured(Sample sample, ObjectNode body) {
    ObjectNode event = Api.JSON.createObjectNode();
    event.put("specversion", "1.0");
    event.put("id", sample.id());
    event.put("source", sample.source());
    event.put("type", TYPE);
    event.put("datacontenttype", "application/json");
    event.set("data", body);
    var record = new ProducerRecord<>(Topics.SUBMISSIONS, sample.id(), bytes(event));
    header(record, "content-type", "application/cloudevents+json; charset=UTF-8");
    return record;
  }

  private static byte[] bytes(ObjectNode node) {
    try {
      return Api.JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written", e);
    }
  }

  private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    producer.close();
  }
}
