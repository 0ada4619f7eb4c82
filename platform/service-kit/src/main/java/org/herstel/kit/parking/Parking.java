package org.herstel.kit.parking;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.Envelope;
import org.herstel.kit.decision.Refused;
import org.herstel.kit.inbox.Decoded;
import org.herstel.kit.inbox.Inbox;
import org.herstel.kit.inbox.Verdict;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.journal.JournalSession;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.journal.Retries;
import org.herstel.kit.journal.Source;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.journal.TransactionTime;
import org.jboss.logging.Logger;

/**
 * Keeps what cannot be processed, with everything behind it of the same complaint, and takes it up
 * again in the order of the offsets. Other complaints flow.
 */
@ApplicationScoped
public class Parking {
  private static final Logger LOG = Logger.getLogger(Parking.class);
  private static final int LONGEST_REASON = 500;

  private final DataSource database;
  private final Journal journal;
  private final Instance<Inbox> inbox;
  private final Breaker breaker;
  private final Source source;
  private final TransactionTime time;
  private final Duration longestSilentGap;
  private final AtomicLong parked = new AtomicLong();

  Parking(
      DataSource database,
      Journal journal,
      Instance<Inbox> inbox,
      Breaker breaker,
      Source source,
      TransactionTime time,
      @ConfigProperty(name = "herstel.parking.gap-alarm", defaultValue = "PT60S")
          Duration longestSilentGap,
      MeterRegistry registry) {
    this.database = database;
    this.journal = journal;
    this.inbox = inbox;
    this.breaker = breaker;
    this.source = source;
    this.time = time;
    this.longestSilentGap = longestSilentGap;
    Gauge.builder("herstel.parked", parked::get)
        .description("records that operators have to look at")
        .register(registry);
  }

  /** A record that waits for a reason found while walking. */
  public static ParkedRecord parked(Decoded decoded, ParkedKind kind, String reason, Instant now) {
    Envelope envelope = decoded.envelope();
    boolean silent = kind == ParkedKind.QUEUED || kind == ParkedKind.GAP;
    return new ParkedRecord(
        UuidCreator.getTimeOrderedEpochPlus1(),
        decoded.record(),
        decoded.subject(),
        kind,
        reason,
        envelope == null ? null : envelope.source(),
        envelope == null ? null : envelope.sequence(),
        envelope == null ? decoded.record().header("ce_type") : envelope.type(),
        now,
        !silent);
  }

  /** A record that could not be applied. */
  public static ParkedRecord failed(Decoded decoded, RuntimeException failure, Instant now) {
    return parked(decoded, ParkedKind.FAILED, reason(failure), now);
  }

  /** Parks what failed alone. */
  public void park(ParkedRecord record, JournalSession session, StreamTransaction transaction) {
    try {
      park(List.of(record), session.connection(), transaction);
    } catch (SQLException e) {
      throw new ParkingFailure(e);
    }
  }

  /** Parks what a walk found, and tells operators. */
  public void park(List<ParkedRecord> records, Connection connection, StreamTransaction transaction)
      throws SQLException {
    for (ParkedRecord record : records) {
      if (record.announced()) {
        breaker.admit(record.subject());
        announce(record, transaction);
      }
    }
    ParkedTable.add(connection, records);
  }

  /** What operators have to look at. */
  public List<ParkedRecord> open(int most) {
    try (Connection connection = database.getConnection()) {
      return ParkedTable.open(connection, most);
    } catch (SQLException e) {
      throw new ParkingFailure(e);
    }
  }

  /** Whether such a record waits here. */
  public Optional<ParkedRecord> find(UUID id) {
    try (Connection connection = database.getConnection()) {
      return ParkedTable.find(connection, id);
    } catch (SQLException e) {
      throw new ParkingFailure(e);
    }
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
        announce(fork, transaction);
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
    ParkedRecord failed =
        parked.because(ParkedKind.FAILED, reason(failure), parked.parkedAt(), true);
    tell(failed);
    return failed;
  }

  private void tell(ParkedRecord record) {
    locked(
        record.subject(),
        (session, transaction) -> {
          if (ParkedTable.update(session.connection(), record)) {
            announce(record, transaction);
          }
        });
  }

  /**
   * Tells operators of gaps that stay open, counts what waits, and takes up what somebody was to
   * take up who is no more.
   */
  void watch() throws SQLException {
    List<ParkedRecord> silent = new ArrayList<>();
    List<String> ready = new ArrayList<>();
    try (Connection connection = database.getConnection()) {
      parked.set(ParkedTable.count(connection));
      ready.addAll(ParkedTable.ready(connection));
      silent.addAll(
          ParkedTable.silentGaps(connection, time.read(connection).minus(longestSilentGap)));
    }
    ready.forEach(this::drain);
    silent.forEach(gap -> tell(gap.told()));
  }

  private void announce(ParkedRecord record, StreamTransaction transaction) {
    LOG.errorf(
        "ALARM: %s is parked (%s: %s); its complaint waits, all others go on. See GET /v1/parked",
        record.record().place(), record.kind(), record.reason());
    transaction.send(Announcement.parked(source.service(), record));
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

  private static String reason(RuntimeException failure) {
    String text = failure.toString();
    return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
  }
}
