package org.herstel.kit.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.herstel.events.Envelope;
import org.herstel.events.Topics;
import org.herstel.kit.inbox.Decoded;
import org.herstel.kit.inbox.Foresight;
import org.herstel.kit.inbox.Held;
import org.herstel.kit.inbox.Received;
import org.herstel.kit.inbox.RestoreBatch;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.journal.Retries;
import org.herstel.kit.journal.Source;
import org.jboss.logging.Logger;

/**
 * Completes a database that was restored from a backup, from the topic, one partition after the
 * other: a complaint stands in one only. May be broken off and begun again at any time, and by two
 * replicas at once.
 */
@ApplicationScoped
class Import {
  private static final Logger LOG = Logger.getLogger(Import.class);
  private static final int BATCH = 200;

  private final TopicTail tail;
  private final OwnVoice voice;
  private final RestoreBatch restore;
  private final Journal journal;
  private final Source source;

  Import(TopicTail tail, OwnVoice voice, RestoreBatch restore, Journal journal, Source source) {
    this.tail = tail;
    this.voice = voice;
    this.restore = restore;
    this.journal = journal;
    this.source = source;
  }

  /** Whether this service can bring its rows back. */
  boolean isPossible() {
    return restore.isPossible();
  }

  /** Takes back what the topic holds; says how many own events that were. */
  long run() throws SQLException {
    long readmitted = 0;
    try (TopicTail.Reading reading = tail.open()) {
      for (TopicPartition partition : reading.partitions()) {
        readmitted += run(partition, reading);
      }
    }
    return readmitted;
  }

  private long run(TopicPartition partition, TopicTail.Reading reading) throws SQLException {
    boolean isReference = partition.topic().equals(Topics.REFERENCE_EVENTS);
    Foresight ahead = isReference ? new Foresight() : voice.in(partition, reading);
    if (!isReference && ahead.isEmpty()) {
      return 0;
    }
    var course = new Course(ahead);
    reading.read(List.of(partition), course::take);
    return course.readmitted;
  }

  /** The way through one partition. */
  private final class Course {
    private final Foresight ahead;
    private Held held = new Held();
    private long readmitted;

    Course(Foresight ahead) {
      this.ahead = ahead;
    }

    void take(List<Received> records) {
      for (int from = 0; from < records.size(); from += BATCH) {
        together(records.subList(from, Math.min(from + BATCH, records.size())));
      }
    }

    private void together(List<Received> records) {
      try {
        once(records);
      } catch (RuntimeException e) {
        if (Retries.passes(e)) {
          throw e;
        }
        records.forEach(this::alone);
      }
    }

    /** A fact of another service that cannot be copied is left to the inbox, which parks it. */
    private void alone(Received record) {
      try {
        once(List.of(record));
      } catch (RuntimeException e) {
        Envelope event = Decoded.of(record).envelope();
        if (Retries.passes(e) || event == null || event.source().equals(source.name())) {
          throw e;
        }
        LOG.warnf(e, "The record at %s is left until the import is over", record.place());
        held.leave(event.subject());
      }
    }

    private void once(List<Received> records) {
      RestoreBatch.Done done =
          journal.whileClosed(session -> restore.take(records, ahead, held, session));
      held = done.held();
      readmitted += done.readmitted();
    }
  }
}
