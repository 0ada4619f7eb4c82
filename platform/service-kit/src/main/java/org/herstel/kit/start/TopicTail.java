package org.herstel.kit.start;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.herstel.events.Envelope;
import org.herstel.events.Topics;
import org.herstel.kit.inbox.Decoded;
import org.herstel.kit.inbox.InboxQueries;
import org.herstel.kit.inbox.Received;
import org.herstel.kit.journal.Source;

/**
 * Reads what this service has not consumed yet, without belonging to its group. A restored database
 * has its old offsets too, so whatever it lost stands behind them.
 */
@ApplicationScoped
class TopicTail {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final DataSource database;
  private final Map<String, Object> kafka;
  private final Source source;

  TopicTail(
      DataSource database,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      Source source) {
    this.database = database;
    this.kafka = kafka;
    this.source = source;
  }

  /** Own events that continue a stream of the journal and are not in it. */
  long ownEventsBeyondTheJournal() throws SQLException {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    try (var consumer =
            new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        Connection connection = database.getConnection()) {
      return count(consumer, connection);
    }
  }

  private long count(KafkaConsumer<String, byte[]> consumer, Connection connection)
      throws SQLException {
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : List.of(Topics.COMPLAINT_EVENTS, Topics.REFERENCE_EVENTS)) {
      consumer
          .partitionsFor(topic, PATIENCE)
          .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
    }
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
    Map<TopicPartition, Long> next = InboxQueries.offsets(connection, partitions);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    next.forEach(consumer::seek);
    Set<TopicPartition> unread = new HashSet<>(partitions);
    var lost = new LostEvents();
    while (true) {
      unread.removeIf(partition -> consumer.position(partition, PATIENCE) >= ends.get(partition));
      if (unread.isEmpty()) {
        return lost.count(connection);
      }
      List<Envelope> own = new ArrayList<>();
      for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(500))) {
        Envelope envelope = Decoded.of(Received.of(record)).envelope();
        if (envelope != null && envelope.source().equals(source.name())) {
          own.add(envelope);
        }
      }
      lost.add(connection, own);
    }
  }
}
