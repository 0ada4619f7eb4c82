package org.herstel.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.journal.JournalSession;
import org.herstel.kit.journal.NotReady;
import org.herstel.kit.journal.Readiness;
import org.herstel.kit.journal.Retries;
import org.jboss.logging.Logger;

/**
 * Takes the batches of a topic in order and each record exactly once, by offsets of our own. A
 * database that is away is waited for; a record that fails for its own reason is set aside and the
 * others go on.
 */
@ApplicationScoped
public class OrderedChannel {
  private static final Logger LOG = Logger.getLogger(OrderedChannel.class);
  private static final long LONGEST_PAUSE = 5_000;

  /** So many old records are rather read than leapt over; more than are ever under way. */
  private static final long WORTH_A_LEAP = 10_000;

  private final Journal journal;
  private final Readiness readiness;
  private final OffsetSeeker seeker;

  public OrderedChannel(Journal journal, Readiness readiness, OffsetSeeker seeker) {
    this.journal = journal;
    this.readiness = readiness;
    this.seeker = seeker;
  }

  /** Processes what a channel got; returns when every record is dealt with. */
  public void consume(String channel, ConsumerRecords<String, byte[]> records, RecordBatch work) {
    List<Received> batch = new ArrayList<>(records.count());
    for (ConsumerRecord<String, byte[]> record : records) {
      batch.add(Received.of(record));
    }
    consume(channel, batch, work);
  }

  /**
   * Processes records that were selected from what a channel got. Nothing is thrown: the connector
   * would end the channel for ever. What is left undone is read again, as its offset stays.
   */
  public void consume(String channel, List<Received> batch, RecordBatch work) {
    if (batch.isEmpty() || !opened()) {
      return;
    }
    try {
      take(channel, batch, work);
    } catch (RuntimeException | Error e) {
      if (!stopped(e)) {
        LOG.errorf(
            e,
            "ALARM: %s and what is behind it cannot even be put aside; their partitions stand"
                + " still until they can",
            batch.getFirst().place());
        batch.stream()
            .map(Received::topicPartition)
            .distinct()
            .forEach(partition -> seeker.seek(channel, partition));
        pause(LONGEST_PAUSE);
      }
    }
  }

  private void take(String channel, List<Received> batch, RecordBatch work) {
    try {
      persevering(channel, batch, fresh -> session -> work.process(fresh, session));
    } catch (RuntimeException e) {
      if (stopped(e)) {
        throw e;
      }
      if (batch.size() > 1) {
        LOG.warnf(
            "A batch of %d records failed (%s); they are taken one by one",
            batch.size(), e.getClass().getSimpleName());
        batch.forEach(record -> take(channel, List.of(record), work));
      } else {
        setAside(channel, batch.getFirst(), e, work);
      }
    }
  }

  /** Puts a record aside; where that has to wait, the record itself is tried again first. */
  private void setAside(
      String channel, Received record, RuntimeException failure, RecordBatch work) {
    RuntimeException reason = failure;
    while (true) {
      RuntimeException why = reason;
      try {
        once(
            channel,
            List.of(record),
            fresh -> session -> fresh.forEach(one -> work.setAside(one, why, session)));
        LOG.errorf(why, "The record at %s cannot be processed and is put aside", record.place());
        return;
      } catch (RuntimeException e) {
        if (stopped(e) || !waits(e)) {
          throw e;
        }
        LOG.warnf("The record at %s failed (%s) and waits: %s", record.place(), why, e);
      }
      pause(LONGEST_PAUSE / 5);
      try {
        once(channel, List.of(record), fresh -> session -> work.process(fresh, session));
        return;
      } catch (RuntimeException e) {
        if (stopped(e)) {
          throw e;
        }
        reason = waits(e) ? why : e;
      }
    }
  }

  /** Tries until the database is there and nothing pauses the channel. */
  private void persevering(String channel, List<Received> batch, Work work) {
    for (long pause = 50; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      try {
        once(channel, batch, work);
        return;
      } catch (RuntimeException e) {
        if (stopped(e) || !waits(e)) {
          throw e;
        }
        LOG.warnf("Channel %s waits and tries the same records again: %s", channel, e);
        pause(pause + ThreadLocalRandom.current().nextLong(pause));
      }
    }
  }

  private void once(String channel, List<Received> batch, Work work) {
    Set<TopicPartition> astray = new LinkedHashSet<>();
    journal.inTransaction(session -> {
      astray.clear();
      List<Received> fresh = claim(session.connection(), batch, astray);
      if (!fresh.isEmpty()) {
        work.on(fresh).accept(session);
        advance(session.connection(), fresh);
      }
      return null;
    });
    astray.forEach(partition -> seeker.seek(channel, partition));
  }

  /**
   * Locks the offsets and leaves out what was processed before, by this replica or by the one that
   * has taken over, and partitions that are read from the wrong place: too far on, much too far
   * back, or not known where. Those are read again from the right one.
   */
  private static List<Received> claim(
      Connection connection, List<Received> batch, Set<TopicPartition> astray) {
    Map<TopicPartition, List<Received>> byPartition =
        batch.stream()
            .collect(
                Collectors.groupingBy(
                    Received::topicPartition, LinkedHashMap::new, Collectors.toList()));
    try {
      Map<TopicPartition, Long> next = ConsumerOffsets.lock(connection, byPartition.keySet());
      byPartition.forEach((partition, records) -> {
        Long own = next.get(partition);
        if (own == null
            || own < records.getFirst().offset()
            || own > records.getLast().offset() + WORTH_A_LEAP) {
          astray.add(partition);
        }
      });
      return batch.stream()
          .filter(record -> !astray.contains(record.topicPartition()))
          .filter(record -> record.offset() >= next.get(record.topicPartition()))
          .toList();
    } catch (SQLException e) {
      throw new InboxFailure(e);
    }
  }

  private static void advance(Connection connection, List<Received> records) {
    Map<TopicPartition, Long> next = new HashMap<>();
    records.forEach(record -> next.put(record.topicPartition(), record.offset() + 1));
    try {
      ConsumerOffsets.advance(connection, next);
    } catch (SQLException e) {
      throw new InboxFailure(e);
    }
  }

  private boolean opened() {
    try {
      readiness.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean stopped(Throwable failure) {
    return Thread.currentThread().isInterrupted() || failure instanceof NotReady;
  }

  /** Whether the same is tried again until it works. */
  private static boolean waits(RuntimeException failure) {
    return failure instanceof ChannelPaused || Retries.passes(failure);
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChannelPaused("stopped while waiting");
    }
  }

  private interface Work {
    Consumer<JournalSession> on(List<Received> fresh);
  }
}
