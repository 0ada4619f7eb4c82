package org.herstel.kit.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herstel.events.Envelope;
import org.herstel.events.UndecodableEvent;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.parking.ParkedKind;
import org.herstel.kit.parking.ParkedRecord;
import org.herstel.kit.trace.TraceContext;

/** One pass over a batch; touches nothing but memory. */
final class Walk {
  private static final String NEVER_SAID =
      "this service never said it: somebody else writes in its name";

  private final Handlers handlers;
  private final String ownSource;
  private final boolean observed;
  private final Positions positions;
  private final OwnEvents own;
  private final Map<String, ParkedRecord> waiting;
  private final StreamTransaction transaction;
  private final Map<Envelope, Fact> facts = new IdentityHashMap<>();
  private final Map<Envelope, String> unreadable = new IdentityHashMap<>();
  private final List<ParkedRecord> parked = new ArrayList<>();
  private final List<Envelope> seen = new ArrayList<>();
  private final List<Fact> applied = new ArrayList<>();
  private final Set<String> completed = new LinkedHashSet<>();

  Walk(
      List<Decoded> batch,
      Handlers handlers,
      String ownSource,
      boolean observed,
      Positions positions,
      OwnEvents own,
      Map<String, ParkedRecord> waiting,
      StreamTransaction transaction) {
    this.handlers = handlers;
    this.ownSource = ownSource;
    this.observed = observed;
    this.positions = positions;
    this.own = own;
    this.waiting = new HashMap<>(waiting);
    this.transaction = transaction;
    batch.stream().map(Decoded::envelope).forEach(this::read);
    handlers.prefetch(List.copyOf(facts.values()));
  }

  /** Takes the next record of the batch. */
  void take(Decoded record) {
    ParkedRecord head = waiting.get(record.subject());
    if (head != null) {
      queue(record, head);
    } else if (record.envelope() == null) {
      park(record, ParkedKind.UNDECODABLE, record.problem());
    } else {
      Verdict verdict = verdict(record.envelope());
      switch (verdict) {
        case NEXT -> {
          if (unreadable.containsKey(record.envelope())) {
            park(record, ParkedKind.UNDECODABLE, unreadable.get(record.envelope()));
          } else {
            apply(record);
          }
        }
        case DUPLICATE -> {}
        case GAP -> park(record, ParkedKind.GAP, verdict.reason());
        case FORK -> park(record, ParkedKind.FORK, reason(record.envelope()));
      }
    }
  }

  /**
   * How an event stands to what has been seen. What this service said itself is held against its
   * journal, and new only to observers.
   */
  Verdict verdict(Envelope event) {
    if (!event.source().equals(ownSource)) {
      return Verdict.of(event, positions.of(event));
    }
    if (!own.knows(event)) {
      return Verdict.FORK;
    }
    boolean isNew = observed && event.sequence() > positions.of(event).sequence();
    return isNew ? Verdict.NEXT : Verdict.DUPLICATE;
  }

  /** Applies a record that is the next one of its source. */
  void apply(Decoded record) {
    Envelope envelope = record.envelope();
    if (unreadable.containsKey(envelope)) {
      throw new UndecodableEvent(unreadable.get(envelope));
    }
    Optional.ofNullable(facts.get(envelope)).ifPresent(this::apply);
    positions.moveTo(envelope);
    seen.add(envelope);
  }

  /** What is logged and said because of an event belongs to the event's trace. */
  private void apply(Fact fact) {
    applied.add(
        TraceContext.during(
            fact.envelope().traceparent(),
            () -> {
              handlers.apply(fact, transaction);
              return fact;
            }));
  }

  private String reason(Envelope fork) {
    return fork.source().equals(ownSource) ? NEVER_SAID : Verdict.FORK.reason();
  }

  private void queue(Decoded record, ParkedRecord head) {
    parked.add(
        ParkedRecord.of(
            record, ParkedKind.QUEUED, "waits behind " + head.record().place(), transaction.now()));
    Envelope envelope = record.envelope();
    if (head.kind() == ParkedKind.GAP
        && envelope != null
        && envelope.source().equals(head.source())
        && envelope.sequence() < head.sequence()) {
      completed.add(record.subject());
    }
  }

  private void park(Decoded record, ParkedKind kind, String reason) {
    ParkedRecord head = ParkedRecord.of(record, kind, reason, transaction.now());
    parked.add(head);
    waiting.put(record.subject(), head);
  }

  private void read(Envelope envelope) {
    if (envelope == null || envelope.source().equals(ownSource)) {
      return;
    }
    try {
      handlers.fact(envelope).ifPresent(fact -> facts.put(envelope, fact));
    } catch (UndecodableEvent e) {
      unreadable.put(envelope, e.getMessage());
    }
  }

  Positions positions() {
    return positions;
  }

  List<ParkedRecord> parked() {
    return parked;
  }

  /** Events that observers are shown. */
  List<Envelope> seen() {
    return seen;
  }

  List<Fact> applied() {
    return applied;
  }

  /** Subjects whose gap may be closed now. */
  Set<String> completed() {
    return completed;
  }
}
