package org.herstel.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.herstel.events.Envelope;
import org.herstel.events.UndecodableEvent;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.journal.JournalSession;
import org.herstel.kit.journal.Readiness;
import org.herstel.kit.journal.Retries;
import org.herstel.kit.journal.Source;
import org.herstel.kit.journal.StreamTransaction;
import org.jboss.logging.Logger;

/**
 * The compacted topic: read from its beginning at every start, and only what is newer than what is
 * known counts. Compaction leaves holes, so there are no gaps here and nothing to park: a record
 * that cannot be read is reported and replaced by the entity's next one.
 */
@ApplicationScoped
class ReferenceInbox {
  private static final Logger LOG = Logger.getLogger(ReferenceInbox.class);

  private final Journal journal;
  private final Readiness readiness;
  private final Handlers handlers;
  private final Source source;

  ReferenceInbox(Journal journal, Readiness readiness, Handlers handlers, Source source) {
    this.journal = journal;
    this.readiness = readiness;
    this.handlers = handlers;
    this.source = source;
  }

  void consume(ConsumerRecords<String, byte[]> records) {
    List<Fact> facts = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      fact(Received.of(record)).ifPresent(facts::add);
    }
    if (facts.isEmpty()) {
      return;
    }
    try {
      readiness.await();
      persevere(facts);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Applies all in one transaction or, where that fails, each for itself. */
  private void persevere(List<Fact> facts) throws InterruptedException {
    while (true) {
      try {
        journal.inTransaction(session -> apply(facts, session));
        return;
      } catch (RuntimeException e) {
        if (Thread.currentThread().isInterrupted()) {
          throw new InterruptedException();
        }
        if (Retries.passes(e)) {
          LOG.warnf("Reference events wait and are tried again: %s", e);
          Thread.sleep(1000);
        } else if (facts.size() > 1) {
          for (Fact fact : facts) {
            persevere(List.of(fact));
          }
          return;
        } else {
          Envelope event = facts.getFirst().envelope();
          LOG.errorf(
              e,
              "ALARM: %s %d of %s cannot be applied and is left out until the next start",
              event.type(),
              event.sequence(),
              event.subject());
          return;
        }
      }
    }
  }

  private Void apply(List<Fact> facts, JournalSession session) {
    Set<String> subjects =
        facts.stream().map(Fact::subject).collect(Collectors.toCollection(TreeSet::new));
    StreamTransaction transaction = session.lock(subjects);
    try {
      Positions positions = Positions.load(session.connection(), subjects);
      handlers.prefetch(facts);
      for (Fact fact : facts) {
        if (fact.envelope().sequence() > positions.of(fact.envelope()).sequence()) {
          handlers.apply(fact, transaction);
          positions.moveTo(fact.envelope());
        }
      }
      positions.save(session.connection());
      return null;
    } catch (SQLException e) {
      throw new InboxFailure(e);
    }
  }

  private Optional<Fact> fact(Received record) {
    Decoded decoded = Decoded.of(record);
    Envelope envelope = decoded.envelope();
    if (envelope == null) {
      LOG.errorf("ALARM: %s is no event and is passed over: %s", record.place(), decoded.problem());
      return Optional.empty();
    }
    if (envelope.source().equals(source.name())) {
      return Optional.empty();
    }
    try {
      return handlers.fact(envelope);
    } catch (UndecodableEvent e) {
      LOG.errorf("ALARM: %s is passed over: %s", record.place(), e.getMessage());
      return Optional.empty();
    }
  }
}
