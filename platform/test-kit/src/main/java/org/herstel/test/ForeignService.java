package org.herstel.test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.herstel.events.ChainHash;
import org.herstel.events.CloudEvents;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.EventJson;
import org.herstel.events.EventType;
import org.herstel.events.EventTypes;

/**
 * Another service of the platform, played by a test: what it says goes to the real topic with every
 * attribute, gapless sequences and the chain hash, as the real one would publish it.
 */
public final class ForeignService implements AutoCloseable {
  private static final String SOURCE_PREFIX = "/herstel/";

  private final String source;
  private final KafkaProducer<String, byte[]> producer;
  private final Map<String, Envelope> newest = new HashMap<>();

  private ForeignService(String source, KafkaProducer<String, byte[]> producer) {
    this.source = source;
    this.producer = producer;
  }

  /** For instance {@code intake}. */
  public static ForeignService named(String service) {
    Map<String, Object> config =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            TestStack.control().getBootstrapServers(),
            ProducerConfig.ACKS_CONFIG,
            "all");
    return new ForeignService(
        SOURCE_PREFIX + service,
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer()));
  }

  /** Says something about a complaint; returns when the broker has it. */
  public Envelope says(String complaint, int round, Event event) {
    return says(complaint, round, event, now());
  }

  /** Says something as of a moment; returns when the broker has it. */
  public synchronized Envelope says(String complaint, int round, Event event, Instant at) {
    Envelope said = next(complaint, round, event, at);
    publish(said);
    newest.put(complaint, said);
    return said;
  }

  /** Says how an agent, a team or another entity that is not a complaint is now. */
  public Envelope says(String entity, Event event) {
    return says(entity, 0, event);
  }

  /** What comes next in the stream, not yet said. */
  public Envelope next(String subject, int round, Event event) {
    return next(subject, round, event, now());
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  private synchronized Envelope next(String subject, int round, Event event, Instant at) {
    Envelope before = newest.get(subject);
    EventType type = EventTypes.of(event);
    UUID id = UUID.randomUUID();
    Envelope unchained =
        new Envelope(
            id,
            type.attribute(),
            source,
            subject,
            before == null ? 1 : before.sequence() + 1,
            at,
            type.dataSchema(),
            round,
            null,
            id,
            null,
            null,
            source,
            type.audience(),
            null,
            ChainHash.beforeFirst(),
            EventJson.write(event));
    byte[] previous = before == null ? ChainHash.beforeFirst() : before.chainHash();
    return unchained.chained(ChainHash.of(previous, unchained));
  }

  /** Publishes exactly this, whatever was said before; returns when the broker has it. */
  public void publish(Envelope envelope) {
    String topic = EventTypes.named(envelope.type()).orElseThrow().topic();
    var published = new ProducerRecord<>(topic, envelope.subject(), envelope.data());
    CloudEvents.headers(envelope).forEach(published.headers()::add);
    try {
      producer.send(published).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while publishing", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker did not take the event", e.getCause());
    }
  }

  /** Whether it has said anything about a complaint. */
  public synchronized boolean spokeOf(String complaint) {
    return newest.containsKey(complaint);
  }

  /** What a caller sends as {@code Herstel-After} to wait for everything said about a complaint. */
  public synchronized String position(String complaint) {
    return "%s;%s;%d".formatted(source, complaint, newest.get(complaint).sequence());
  }

  @Override
  public void close() {
    producer.close();
  }
}
