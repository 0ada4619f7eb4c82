package org.herstel.kit.inbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.herstel.events.Envelope;
import org.herstel.events.UndecodableEvent;
import org.herstel.kit.journal.JournalSession;
import org.herstel.kit.journal.Source;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.parking.Draining;
import org.herstel.kit.parking.ParkedRecord;
import org.herstel.kit.parking.ParkedTable;
import org.herstel.kit.parking.Parking;

/**
 * The batch walk: locks and loads for the whole batch, walks the records in memory in the order of
 * their offsets, writes each table once.
 */
@ApplicationScoped
public class Inbox implements RecordBatch {
  private final Handlers handlers;
  private final List<FactObserver> observers;
  private final Parking parking;
  private final Draining draining;
  private final Source source;
  private final InboxMetrics metrics;

  Inbox(
      Handlers handlers,
      @All List<FactObserver> observers,
      Parking parking,
      Draining draining,
      Source source,
      InboxMetrics metrics) {
    this.handlers = handlers;
    this.observers = observers;
    this.parking = parking;
    this.draining = draining;
    this.source = source;
    this.metrics = metrics;
  }

  /** Whether the record holds an event that this release cannot read but has to act on. */
  boolean needsUpgrade(Received record) {
    String type = record.header("ce_type");
    return type != null
        && handlers.needsUpgrade(type)
        && !source.name().equals(record.header("ce_source"));
  }

  @Override
  public void process(List<Received> records, JournalSession session) {
    List<Decoded> decoded = records.stream().map(Decoded::of).toList();
    try {
      OwnEvents own = OwnEvents.load(session.connection(), source.name(), decoded);
      List<Decoded> news = decoded.stream().filter(record -> isNews(record, own)).toList();
      if (!news.isEmpty()) {
        process(news, own, session);
      }
    } catch (SQLException e) {
      throw new InboxFailure(e);
    }
  }

  /** What this service said is news to observers only: without them no stream is locked for it. */
  private boolean isNews(Decoded record, OwnEvents own) {
    return !observers.isEmpty() || record.envelope() == null || !own.knows(record.envelope());
  }

  private void process(List<Decoded> records, OwnEvents own, JournalSession session)
      throws SQLException {
    StreamTransaction transaction = session.lock(streams(records));
    Map<String, ParkedRecord> waiting =
        ParkedTable.heads(session.connection(), transaction.subjects());
    Walk walk = walk(records, own, session.connection(), transaction, waiting);
    records.forEach(walk::take);
    finish(walk, session.connection(), transaction);
  }

  @Override
  public void setAside(Received record, RuntimeException failure, JournalSession session) {
    Decoded decoded = Decoded.of(record);
    StreamTransaction transaction = session.lock(streams(List.of(decoded)));
    parking.park(ParkedRecord.failed(decoded, failure, transaction.now()), session, transaction);
  }

  /** Applies one record that was parked, under its stream's lock, if it is the next one. */
  public Verdict apply(Received record, JournalSession session, StreamTransaction transaction) {
    Decoded decoded = Decoded.of(record);
    if (decoded.envelope() == null) {
      throw new UndecodableEvent(decoded.problem());
    }
    try {
      OwnEvents own = OwnEvents.load(session.connection(), source.name(), List.of(decoded));
      Walk walk = walk(List.of(decoded), own, session.connection(), transaction, Map.of());
      Verdict verdict = walk.verdict(decoded.envelope());
      if (verdict == Verdict.NEXT) {
        walk.apply(decoded);
        finish(walk, session.connection(), transaction);
      }
      return verdict;
    } catch (SQLException e) {
      throw new InboxFailure(e);
    }
  }

  /** Leaves a record out for ever: its source is followed on behind it. */
  public void skip(Received record, JournalSession session) {
    Envelope envelope = Decoded.of(record).envelope();
    if (envelope == null) {
      return;
    }
    try {
      Positions positions = Positions.load(session.connection(), Set.of(envelope.subject()));
      if (envelope.sequence() > positions.of(envelope).sequence()) {
        positions.moveTo(envelope);
        positions.save(session.connection());
      }
    } catch (SQLException e) {
      throw new InboxFailure(e);
    }
  }

  private Walk walk(
      List<Decoded> decoded,
      OwnEvents own,
      Connection connection,
      StreamTransaction transaction,
      Map<String, ParkedRecord> waiting)
      throws SQLException {
    return new Walk(
        decoded,
        handlers,
        source.name(),
        !observers.isEmpty(),
        Positions.load(connection, transaction.subjects()),
        own,
        waiting,
        transaction);
  }

  private void finish(Walk walk, Connection connection, StreamTransaction transaction)
      throws SQLException {
    walk.positions().save(connection);
    parking.park(walk.parked(), connection, transaction);
    if (!walk.seen().isEmpty()) {
      observers.forEach(observer -> observer.observed(walk.seen(), transaction));
    }
    transaction.afterCommit(() -> metrics.applied(walk.applied()));
    walk.completed().forEach(subject -> transaction.afterCommit(() -> draining.drain(subject)));
  }

  private static Set<String> streams(List<Decoded> decoded) {
    Set<String> subjects = new TreeSet<>();
    decoded.stream().filter(Decoded::hasStream).map(Decoded::subject).forEach(subjects::add);
    return subjects;
  }
}
