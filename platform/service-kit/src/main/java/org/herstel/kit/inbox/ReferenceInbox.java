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
import org.herstel.kit.parking.Forks;
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
  private final Forks forks;

  ReferenceInbox(
      Journal journal, Readiness readiness, Handlers handlers, Source source, Forks forks) {
    this.forks = forks;
    this.journal = journal;
    this.readiness = readiness;
    this.handlers = handlers;
    this.source = source;
  }

  void consume(ConsumerRecords<String, byte[]> records) {
    List<Fact> facts = new ArrayList<>();
    List<Decoded> own = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      Decoded decoded = Decoded.of(Received.of(record));
      if (decoded.envelope() != null && decoded.envelope().source().equals(source.name())) {
        own.add(decoded);
      } else {
        fact(decoded).ifPresent(facts::add);
      }
    }
    try {
      readiness.await();
      if (!own.isEmpty()) {
        compare(own);
      }
      if (!facts.isEmpty()) {
        persevere(facts);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Holds what stands here in the name of this service against its journal. */
  private void compare(List<Decoded> own) throws InterruptedException {
    while (true) {
      try {
        OwnEvents journaled = journal.inTransaction(session -> journaled(session, own));
        own.stream().filter(event -> !journaled.knows(event.envelope())).forEach(this::tell);
        return;
      } catch (RuntimeException e) {
        if (Thread.currentThread().isInterrupted()) {
          throw new InterruptedException();
        }
        if (!Retries.passes(e)) {
          LOG.errorf(e, "Reference events of this service could not be held against its journal");
          return;
        }
        Thread.sleep(1000);
      }
    }
  }

  private OwnEvents journaled(JournalSession session, List<Decoded> own) {
    try {
      return OwnEvents.load(session.connection(), source.name(), own);
    } catch (SQLException e) {
      throw new InboxFailure(e);
    }
  }

  private void tell(Decoded forged) {
    LOG.errorf(
        "ALARM: %s was never said by this service: somebody else writes in its name, and the other"
            + " services may believe it until %s is changed here once more",
        forged.record().place(), forged.subject());
    forks.found(source.name());
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

  private Optional<Fact> fact(Decoded decoded) {
    Received record = decoded.record();
    Envelope envelope = decoded.envelope();
    if (envelope == null) {
      LOG.errorf("ALARM: %s is no event and is passed over: %s", record.place(), decoded.problem());
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
