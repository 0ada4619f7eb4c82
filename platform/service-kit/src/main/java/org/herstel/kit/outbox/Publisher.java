package org.herstel.kit.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends rows in order. The producer never gives a record up by itself: one that expired while a
 * later one landed would turn the order round. After any failure it is of no more use.
 */
final class Publisher implements AutoCloseable {
  private static final int LARGEST_REQUEST = 3 * 1024 * 1024 + 64 * 1024;

  /** In bytes; far below what any topic refuses. */
  private static final int LARGE = 64 * 1024;

  private final KafkaProducer<String, byte[]> producer;

  Publisher(Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    settings.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000L);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
    settings.putIfAbsent(ProducerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /**
   * What became of a batch.
   *
   * @param sent rows that the broker has
   * @param refused rows that it will never take, with its reason
   * @param failure why rows are missing in both; absent when it is not for a failure
   */
  record Outcome(
      List<Long> sent, Map<Long, String> refused, Optional<? extends Exception> failure) {}

  /**
   * Sends the rows and waits for every answer. Later rows of a subject are left out when one is
   * refused for ever. Only large ones can be, and nothing is sent behind a large one before it is
   * answered.
   *
   * @param meanwhile runs every now and then while waiting
   */
  Outcome publish(List<OutboxTable.Row> rows, Runnable meanwhile) throws InterruptedException {
    var batch = new Batch(meanwhile);
    try {
      for (OutboxTable.Row row : rows) {
        batch.send(row);
      }
      batch.awaitAll();
      return batch.outcome(Optional.empty());
    } catch (ExecutionException | KafkaException | IllegalStateException e) {
      close();
      return batch.outcome(Optional.of(e));
    }
  }

  private record Pending(OutboxTable.Row row, Future<RecordMetadata> answer) {}

  private final class Batch {
    private final Runnable meanwhile;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final List<Long> sent = new ArrayList<>();
    private final Map<Long, String> refused = new HashMap<>();
    private final Set<String> blocked = new HashSet<>();

    Batch(Runnable meanwhile) {
      this.meanwhile = meanwhile;
    }

    void send(OutboxTable.Row row) throws InterruptedException, ExecutionException {
      if (blocked.contains(row.subject())) {
        return;
      }
      pending.add(new Pending(row, producer.send(record(row), this::answered)));
      if (row.record().size() > LARGE) {
        awaitAll();
      }
    }

    /** In the producer's thread: what comes after a failure must not land before it. */
    private void answered(RecordMetadata metadata, Exception failure) {
      if (failure != null && !isForEver(failure)) {
        close();
      }
    }

    void awaitAll() throws InterruptedException, ExecutionException {
      while (!pending.isEmpty()) {
        Pending first = pending.peek();
        try {
          await(first.answer());
          sent.add(first.row().id());
        } catch (ExecutionException e) {
          if (!isForEver(e.getCause())) {
            throw e;
          }
          refused.put(first.row().id(), e.getCause().getClass().getSimpleName());
          if (!first.row().subject().isEmpty()) {
            blocked.add(first.row().subject());
          }
        }
        pending.remove();
      }
    }

    private void await(Future<RecordMetadata> answer)
        throws InterruptedException, ExecutionException {
      while (true) {
        try {
          answer.get(300, TimeUnit.MILLISECONDS);
          return;
        } catch (TimeoutException e) {
          meanwhile.run();
        }
      }
    }

    Outcome outcome(Optional<? extends Exception> failure) {
      return new Outcome(sent, refused, failure);
    }
  }

  private static boolean isForEver(Throwable failure) {
    return failure instanceof RecordTooLargeException
        || failure instanceof RecordBatchTooLargeException
        || failure instanceof InvalidRecordException;
  }

  private static ProducerRecord<String, byte[]> record(OutboxTable.Row row) {
    OutgoingRecord outgoing = row.record();
    var record = new ProducerRecord<>(outgoing.topic(), outgoing.key(), outgoing.value());
    outgoing.headers().forEach(record.headers()::add);
    return record;
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
