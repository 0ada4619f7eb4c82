package org.herstel.intake.submission;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.herstel.events.Topics;
import org.herstel.kit.inbox.OrderedChannel;

/** Where other systems hand complaints in: the common topic, and one per partner. */
@ApplicationScoped
class SubmissionChannel {
  private final OrderedChannel channel;
  private final SubmissionBatch batch;

  SubmissionChannel(OrderedChannel channel, SubmissionBatch batch) {
    this.channel = channel;
    this.batch = batch;
  }

  @Incoming(Topics.SUBMISSIONS)
  @Blocking
  void take(ConsumerRecords<String, byte[]> records) {
    channel.consume(Topics.SUBMISSIONS, records, batch);
  }
}
