package org.herstel.kit.inbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstel.events.Envelope;
import org.herstel.events.EventJson;
import org.herstel.events.EventType;
import org.herstel.events.EventTypes;
import org.herstel.events.Topics;
import org.herstel.events.UndecodableEvent;
import org.herstel.kit.journal.JournalSession;
import org.herstel.kit.journal.Source;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.parking.ParkedTable;
import org.jboss.logging.Logger;

/**
 * Completes a restored database from a batch of records: own events go back into the journal and
 * into the rows, facts that had been taken in are copied again, both in the order of the topic.
 * Offsets stay where they are: the inbox reads the same records afterwards and finds them known.
 */
@ApplicationScoped
public class RestoreBatch {
  private static final Logger LOG = Logger.getLogger(RestoreBatch.class);

  private final Handlers handlers;
  private final List<FactObserver> observers;
  private final List<Replay> replays;
  private final Source source;

  RestoreBatch(
      Handlers handlers,
      @All List<FactObserver> observers,
      @All List<Replay> replays,
      Source source) {
    this.handlers = handlers;
    this.observers = observers;
    this.replays = replays;
    this.source = source;
  }

  /** Whether this service can bring its rows back. */
  public boolean isPossible() {
    return !replays.isEmpty();
  }

  /**
   * What a batch came to.
   *
   * @param readmitted how many own events the journal got back
   * @param held for the next batch of the partition
   */
  public record Done(int readmitted, Held held) {}

  /**
   * Takes records of one partition, in order.
   *
   * @throws org.herstel.events.UndecodableEvent if an own event cannot be read by this release
   */
  public Done take(List<Received> records, Foresight ahead, Held before, JournalSession session) {
    List<Decoded> decoded =
        records.stream()
            .map(Decoded::of)
            .filter(record -> record.envelope() != null && record.hasStream())
            .toList();
    Set<String> subjects =
        decoded.stream().map(Decoded::subject).collect(Collectors.toCollection(TreeSet::new));
    StreamTransaction transaction = session.lock(subjects);
    try {
      Map<Envelope, Optional<Fact>> facts =
          facts(Stream.concat(before.waiting(subjects).stream(), decoded.stream()));
      handlers.prefetch(facts.values().stream().flatMap(Optional::stream).toList());
      RestorePass pass = pass(decoded, subjects, ahead, before, session.connection());
      int readmitted = walk(decoded, pass, facts, session, transaction);
      pass.positions().save(session.connection());
      if (!pass.seen().isEmpty()) {
        observers.forEach(observer -> observer.observed(pass.seen(), transaction));
      }
      return new Done(readmitted, pass.held());
    } catch (SQLException e) {
      throw new InboxFailure(e);
    }
  }

  /** What others say, as far as this release can read it. */
  private Map<Envelope, Optional<Fact>> facts(Stream<Decoded> records) {
    Map<Envelope, Optional<Fact>> facts = new IdentityHashMap<>();
    records
        .map(Decoded::envelope)
        .filter(event -> !isOwn(event) && !handlers.needsUpgrade(event.type()))
        .forEach(event -> {
          try {
            facts.put(event, handlers.fact(event));
          } catch (UndecodableEvent e) {
            LOG.debugf(e, "left to the inbox");
          }
        });
    return facts;
  }

  /** Facts about what is parked are left to the inbox, which lets them wait behind it. */
  private RestorePass pass(
      List<Decoded> decoded,
      Set<String> subjects,
      Foresight ahead,
      Held before,
      Connection connection)
      throws SQLException {
    var pass =
        new RestorePass(
            ahead,
            before.copy(),
            Positions.load(connection, subjects),
            OwnEvents.load(connection, source.name(), decoded),
            !observers.isEmpty());
    ParkedTable.heads(connection, subjects).keySet().forEach(pass.held()::leave);
    return pass;
  }

  private int walk(
      List<Decoded> decoded,
      RestorePass pass,
      Map<Envelope, Optional<Fact>> facts,
      JournalSession session,
      StreamTransaction transaction) {
    int readmitted = 0;
    for (Decoded record : decoded) {
      boolean back = readmitted(record, session, transaction);
      readmitted += back ? 1 : 0;
      if (isReference(record)) {
        Optional.ofNullable(facts.get(record.envelope()))
            .flatMap(fact -> fact)
            .ifPresent(fact -> register(fact, pass.positions(), transaction));
      } else if (!isOwn(record.envelope())) {
        pass.hears(record, facts::containsKey, event -> copy(facts.get(event), transaction));
      } else if (back) {
        pass.said(record, event -> copy(facts.get(event), transaction));
      } else {
        pass.knew(record.envelope());
      }
    }
    return readmitted;
  }

  /** As at every start: the newest counts, and nothing is decided. */
  private void register(Fact fact, Positions positions, StreamTransaction transaction) {
    Envelope event = fact.envelope();
    if (event.sequence() > positions.of(event).sequence()) {
      handlers.apply(fact, new ReplayTransaction(transaction, event));
      positions.moveTo(event);
    }
  }

  private static boolean isReference(Decoded record) {
    return record.record().topic().equals(Topics.REFERENCE_EVENTS);
  }

  private boolean readmitted(
      Decoded record, JournalSession session, StreamTransaction transaction) {
    boolean next =
        isOwn(record.envelope()) && session.readmit(record.record().topic(), record.envelope());
    if (next) {
      say(record.envelope(), transaction);
    }
    return next;
  }

  private boolean isOwn(Envelope event) {
    return event.source().equals(source.name());
  }

  private void copy(Optional<Fact> heard, StreamTransaction transaction) {
    heard.ifPresent(fact ->
        replays.forEach(
            replay -> replay.heard(fact, new ReplayTransaction(transaction, fact.envelope()))));
  }

  private void say(Envelope envelope, StreamTransaction transaction) {
    EventType type =
        EventTypes.named(envelope.type())
            .orElseThrow(() ->
                new IllegalStateException(
                    "this service has said %s, which this release does not know: start the newer"
                            .formatted(envelope.type())
                        + " one"));
    var event = EventJson.read(type, envelope.data());
    replays.forEach(
        replay -> replay.said(envelope, event, new ReplayTransaction(transaction, envelope)));
  }
}
