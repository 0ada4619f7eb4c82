package org.herstel.kit.parking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herstel.events.ComplaintEvent;
import org.herstel.kit.decision.Refused;
import org.herstel.kit.inbox.Inbox;
import org.herstel.kit.inbox.Verdict;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.journal.JournalSession;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.journal.Retries;
import org.herstel.kit.journal.Source;
import org.herstel.kit.journal.StreamTransaction;
import org.jboss.logging.Logger;

/**
 * Takes up what is parked, under the same locks as the inbox and in the order of the offsets, until
 * a record of the complaint cannot be applied.
 */
@ApplicationScoped
public class Draining {
  private static final Logger LOG = Logger.getLogger(Draining.class);

  private final Journal journal;
  private final Instance<Inbox> inbox;
  private final Parking parking;
  private final Source source;

  Draining(Journal journal, Instance<Inbox> inbox, Parking parking, Source source) {
    this.journal = journal;
    this.inbox = inbox;
    this.parking = parking;
    this.source = source;
  }

  /**
   * Tries a parked record again, and what waits behind it.
   *
   * @throws Refused {@code not-the-first} if another record of its complaint is before it, {@code
   *     still-failing} if it fails again
   */
  public void retry(ParkedRecord parked) {
    ParkedRecord[] tried = new ParkedRecord[] {parked};
    try {
      locked(
          parked.subject(),
          (session, transaction) -> {
            ParkedRecord next = requireNext(session, parked);
            tried[0] = take(next, session, transaction).orElse(null);
          });
    } catch (RuntimeException e) {
      if (e instanceof Refused || Retries.passes(e)) {
        throw e;
      }
      tried[0] = failedAgain(parked, e);
    }
    if (tried[0] != null) {
      throw new Refused("still-failing", "The record fails again: " + tried[0].reason());
    }
    drain(parked.subject());
  }

  /**
   * Leaves a parked record out for ever, on record, and goes on with what waits behind it.
   *
   * @throws Refused {@code not-the-first} if another record of its complaint is before it
   */
  public void discard(ParkedRecord parked, String reason, String actor) {
    locked(
        parked.subject(),
        (session, transaction) -> {
          ParkedRecord next = requireNext(session, parked);
          if (next.kind() != ParkedKind.FORK) {
            inbox.get().skip(next.record(), session);
          }
          if (!streams(next.subject()).isEmpty()) {
            var event =
                new ComplaintEvent.RecordDiscarded(
                    next.id(),
                    next.record().place(),
                    next.type(),
                    next.source(),
                    next.sequence(),
                    reason);
            transaction.append(next.subject(), 0, Origin.command(actor), List.of(event));
          }
          ParkedTable.delete(session.connection(), next.id());
          transaction.send(Announcement.discarded(source.service(), next));
        });
    drain(parked.subject());
  }

  /** Takes up the records of a subject in order until one cannot be applied. */
  public void drain(String subject) {
    while (drainOne(subject)) {}
  }

  private boolean drainOne(String subject) {
    ParkedRecord[] current = new ParkedRecord[1];
    boolean[] moved = new boolean[1];
    try {
      locked(
          subject,
          (session, transaction) -> {
            current[0] = ParkedTable.next(session.connection(), subject).orElse(null);
            moved[0] =
                current[0] != null
                    && current[0].kind().drains()
                    && !take(current[0], session, transaction).equals(Optional.of(current[0]));
          });
      return moved[0];
    } catch (RuntimeException e) {
      if (Retries.passes(e) || current[0] == null) {
        throw e;
      }
      failedAgain(current[0], e);
      return false;
    }
  }

  private interface Step {
    void run(JournalSession session, StreamTransaction transaction) throws SQLException;
  }

  private void locked(String subject, Step step) {
    journal.inTransaction(session -> {
      try {
        step.run(session, session.lock(streams(subject)));
        return null;
      } catch (SQLException e) {
        throw new ParkingFailure(e);
      }
    });
  }

  /** Applies one record if it is the next of its source; as it waits now, if it still does. */
  private Optional<ParkedRecord> take(
      ParkedRecord parked, JournalSession session, StreamTransaction transaction)
      throws SQLException {
    Verdict verdict = inbox.get().apply(parked.record(), session, transaction);
    return switch (verdict) {
      case NEXT, DUPLICATE -> {
        ParkedTable.delete(session.connection(), parked.id());
        if (parked.announced()) {
          transaction.send(Announcement.applied(source.service(), parked));
        }
        yield Optional.empty();
      }
      case GAP -> {
        if (parked.kind() == ParkedKind.GAP || !isFirst(parked, session)) {
          yield Optional.of(parked);
        }
        ParkedRecord gap =
            parked.because(ParkedKind.GAP, verdict.reason(), transaction.now(), false);
        ParkedTable.update(session.connection(), gap);
        yield Optional.of(gap);
      }
      case FORK -> {
        if (parked.kind() == ParkedKind.FORK) {
          yield Optional.of(parked);
        }
        ParkedRecord fork =
            parked.because(ParkedKind.FORK, verdict.reason(), parked.parkedAt(), true);
        ParkedTable.update(session.connection(), fork);
        parking.announce(fork, transaction);
        yield Optional.of(fork);
      }
    };
  }

  private static boolean isFirst(ParkedRecord parked, JournalSession session) throws SQLException {
    var heads = ParkedTable.heads(session.connection(), Set.of(parked.subject()));
    return heads.get(parked.subject()).id().equals(parked.id());
  }

  private ParkedRecord failedAgain(ParkedRecord parked, RuntimeException failure) {
    LOG.errorf(failure, "The parked record %s still cannot be applied", parked.record().place());
    ParkedRecord failed = parked.failedAgain(failure);
    tell(failed);
    return failed;
  }

  /** Keeps why a record waits now, and tells operators if it still waits. */
  void tell(ParkedRecord record) {
    locked(
        record.subject(),
        (session, transaction) -> {
          if (ParkedTable.update(session.connection(), record)) {
            parking.announce(record, transaction);
          }
        });
  }

  private static ParkedRecord requireNext(JournalSession session, ParkedRecord parked)
      throws SQLException {
    return ParkedTable.next(session.connection(), parked.subject())
        .filter(next -> next.id().equals(parked.id()))
        .orElseThrow(() ->
            new Refused(
                "not-the-first",
                "Another record of this complaint is before it and has to go first"));
  }

  /** A subject of a record without a usable key has no stream to lock. */
  private static Set<String> streams(String subject) {
    return subject.startsWith("~") ? Set.of() : Set.of(subject);
  }
}
