package org.herstel.kit.start;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.herstel.events.Topics;
import org.herstel.kit.inbox.InboxQueries;
import org.herstel.kit.inbox.Received;

/**
 * Reads what this service has not consumed yet, without belonging to its group. A restored database
 * has its old offsets too, so whatever it lost stands behind them.
 */
@ApplicationScoped
class TopicTail {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int FETCH_WAIT_MILLIS = 20;

  private final DataSource database;
  private final Map<String, Object> kafka;

  TopicTail(DataSource database, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.database = database;
    this.kafka = new HashMap<>(kafka);
    this.kafka.remove(ConsumerConfig.GROUP_ID_CONFIG);
    this.kafka.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    this.kafka.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    // Partitions are read one after the other: the next waits for the answer about the one before
    this.kafka.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
  }

  /** Begins to read. */
  Reading open() {
    return new Reading(
        new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer()));
  }

  /** One connection to the broker, for any number of passes over any partitions. */
  final class Reading implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;

    private Reading(KafkaConsumer<String, byte[]> consumer) {
      this.consumer = consumer;
    }

    /** All partitions that this service's events stand in; those of people and calendars first. */
    List<TopicPartition> partitions() {
      List<TopicPartition> partitions = new ArrayList<>();
      for (String topic : List.of(Topics.REFERENCE_EVENTS, Topics.COMPLAINT_EVENTS)) {
        consumer
            .partitionsFor(topic, PATIENCE)
            .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
      }
      return partitions;
    }

    /** Shows everything from the stored offsets up to where the partitions end now. */
    void read(Collection<TopicPartition> partitions, Consumer<List<Received>> reader)
        throws SQLException {
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      offsets(partitions).forEach(consumer::seek);
      Set<TopicPartition> unread = new HashSet<>(partitions);
      while (true) {
        unread.removeIf(partition -> consumer.position(partition, PATIENCE) >= ends.get(partition));
        if (unread.isEmpty()) {
          return;
        }
        List<Received> records = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(500))) {
          records.add(Received.of(record));
        }
        reader.accept(records);
      }
    }

    @Override
    public void close() {
      consumer.close();
    }
  }

  private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions)
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      return InboxQueries.offsets(connection, partitions);
    }
  }
}
