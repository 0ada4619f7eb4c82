package org.herstel.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.herstel.events.Topics;
import org.herstel.local.service.Service;

/** Hands complaints in and remembers when. */
final class Load {
  private static final String NARRATIVE =
      "I waited at home the whole day for a delivery that was promised twice, and nobody called. "
          .repeat(6);

  private final LocalStack stack;
  private final String run;

  Load(LocalStack stack, String run) {
    this.stack = stack;
    this.run = run;
  }

  /**
   * What was handed in.
   *
   * @param sent when, by the customer's address
   * @param answers how long each answer took, in milliseconds; empty over Kafka
   */
  record Handed(Map<String, Instant> sent, Collection<Double> answers) {}

  String prefix() {
    return "bench-" + run + "-";
  }

  /** By REST, from so many callers at once. */
  Handed rest(int count, int callers) throws InterruptedException, ExecutionException {
    return rest(0, count, callers);
  }

  /** Those from {@code first} on. */
  Handed rest(int first, int count, int callers) throws InterruptedException, ExecutionException {
    Map<String, Instant> sent = new ConcurrentHashMap<>();
    Collection<Double> answers = new ConcurrentLinkedQueue<>();
    AtomicInteger next = new AtomicInteger(first);
    try (var threads = Executors.newFixedThreadPool(callers)) {
      List<Future<?>> done = new ArrayList<>();
      for (int caller = 0; caller < callers; caller++) {
        done.add(
            threads.submit(() -> {
              for (int i = next.getAndIncrement(); i < first + count; i = next.getAndIncrement()) {
                post(i, sent, answers);
              }
              return null;
            }));
      }
      for (Future<?> caller : done) {
        caller.get();
      }
    }
    return new Handed(sent, answers);
  }

  /** Over Kafka, as fast as the broker takes them. */
  Handed kafka(int count) throws InterruptedException, ExecutionException {
    Map<String, Instant> sent = new HashMap<>();
    Map<String, Object> settings =
        Map.of("bootstrap.servers", stack.brokers(), "acks", "all", "linger.ms", 5);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String id = prefix() + i;
        var record =
            new ProducerRecord<>(
                Topics.SUBMISSIONS, id, body(i, "PARTNER").getBytes(StandardCharsets.UTF_8));
        header(record, "content-type", "application/json");
        header(record, "ce_specversion", "1.0");
        header(record, "ce_type", "org.herstel.complaint.submitted.v1");
        header(record, "ce_source", "bench");
        header(record, "ce_id", id);
        sent.put(address(i), Instant.now());
        done.add(producer.send(record));
      }
      for (Future<?> each : done) {
        each.get();
      }
    }
    return new Handed(sent, List.of());
  }

  private void post(int i, Map<String, Instant> sent, Collection<Double> answers)
      throws IOException, InterruptedException {
    String body = body(i, "WEB");
    sent.put(address(i), Instant.now());
    long start = System.nanoTime();
    var answer = stack.post(Service.INTAKE, "/v1/complaints", prefix() + i, body);
    answers.add((System.nanoTime() - start) / 1e6);
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }
  }

  private String address(int i) {
    return prefix() + i + "@example.org";
  }

  private String body(int i, String channel) {
    ObjectNode body = LocalStack.JSON.createObjectNode().put("channel", channel);
    body.putObject("customer").put("name", "Customer " + i).put("email", address(i));
    body.put("narrative", NARRATIVE);
    body.put("language", "en");
    body.putArray("concerns")
        .addObject()
        .put("category", "delivery")
        .put("description", "Promised twice and not delivered");
    try {
      return LocalStack.JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written", e);
    }
  }

  private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
