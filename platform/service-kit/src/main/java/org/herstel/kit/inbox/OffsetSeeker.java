package org.herstel.kit.inbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Puts consumers where our own offsets say. Kafka's group offset only shows the lag. If the
 * database cannot be asked at an assignment, reading begins at the start of the topic and the first
 * batch shows where to go on.
 */
@ApplicationScoped
@Default
@Identifier("own-offsets")
public class OffsetSeeker implements KafkaConsumerRebalanceListener {
  private static final Logger LOG = Logger.getLogger(OffsetSeeker.class);

  private final DataSource database;
  private final KafkaClientService clients;

  public OffsetSeeker(DataSource database, KafkaClientService clients) {
    this.database = database;
    this.clients = clients;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    try (Connection connection = database.getConnection()) {
      Map<TopicPartition, Long> next = ConsumerOffsets.read(connection, partitions);
      for (TopicPartition partition : partitions) {
        long begin = begins.get(partition);
        Long own = next.get(partition);
        if (own == null) {
          ConsumerOffsets.begin(connection, partition, begin);
        } else if (own < begin) {
          LOG.errorf(
              "ALARM: %d records of %s were deleted before this service read them",
              begin - own, partition);
          ConsumerOffsets.move(connection, partition, own, begin);
        } else if (own > ends.get(partition)) {
          LOG.errorf(
              "ALARM: %s ends at %d and this service had read to %d: the topic lost its end or was"
                  + " made anew. It is read again from its beginning",
              partition, ends.get(partition), own);
          ConsumerOffsets.move(connection, partition, own, begin);
        }
      }
      ConsumerOffsets.read(connection, partitions).forEach(consumer::seek);
    } catch (SQLException | RuntimeException e) {
      LOG.warnf(
          "Own offsets could not be read at an assignment; the first batch shows them: %s", e);
      begins.forEach(consumer::seek);
    }
  }

  /** Reads a partition again from where our own offset says. */
  void seek(String channel, TopicPartition partition) {
    LOG.warnf("%s was not read from where this service goes on; it is put there", partition);
    clients
        .getConsumer(channel)
        .runOnPollingThread(consumer -> {
          if (consumer.assignment().contains(partition)) {
            onPartitionsAssigned(consumer, Set.of(partition));
          }
        })
        .subscribe()
        .with(
            done -> {},
            failure -> LOG.warnf("%s could not be read again yet: %s", partition, failure));
  }
}
