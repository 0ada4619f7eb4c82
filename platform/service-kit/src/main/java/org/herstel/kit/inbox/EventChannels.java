package org.herstel.kit.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.herstel.events.Topics;
import org.jboss.logging.Logger;

/** Where events of other services come in. */
@ApplicationScoped
public class EventChannels {
  private static final Logger LOG = Logger.getLogger(EventChannels.class);

  private final OrderedChannel channel;
  private final Inbox inbox;
  private final ReferenceInbox references;
  private final Set<TopicPartition> halted = ConcurrentHashMap.newKeySet();

  EventChannels(
      OrderedChannel channel, Inbox inbox, ReferenceInbox references, MeterRegistry registry) {
    this.channel = channel;
    this.inbox = inbox;
    this.references = references;
    Gauge.builder("herstel.inbox.halted", halted, Set::size)
        .description("partitions that stand still until a newer release of this service reads them")
        .register(registry);
  }

  @Incoming(Topics.COMPLAINT_EVENTS)
  @Blocking
  void complaints(ConsumerRecords<String, byte[]> records) {
    channel.consume(Topics.COMPLAINT_EVENTS, readable(records), inbox);
  }

  @Incoming(Topics.REFERENCE_EVENTS)
  @Blocking
  void references(ConsumerRecords<String, byte[]> records) {
    references.consume(records);
  }

  /**
   * Leaves out a partition from the first event on that only a newer release can read. Its offset
   * stays where it is, so the newer release begins there.
   */
  private List<Received> readable(ConsumerRecords<String, byte[]> records) {
    List<Received> readable = new ArrayList<>(records.count());
    Set<TopicPartition> stopped = new HashSet<>(halted);
    for (ConsumerRecord<String, byte[]> record : records) {
      Received received = Received.of(record);
      if (stopped.contains(received.topicPartition())) {
        continue;
      }
      if (inbox.needsUpgrade(received)) {
        stopped.add(received.topicPartition());
        halted.add(received.topicPartition());
        LOG.errorf(
            "ALARM: %s is %s, which this release cannot read. Partition %s stands still until a"
                + " release that can is deployed: deploy the reader first",
            received.place(), received.header("ce_type"), received.topicPartition());
        continue;
      }
      readable.add(received);
    }
    return readable;
  }
}
