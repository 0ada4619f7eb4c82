package org.herstel.kit.inbox;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.herstel.events.Envelope;

/** One pass over a batch of the import; what is followed and what is left to the inbox. */
final class RestorePass {
  private final Foresight ahead;
  private final Held held;
  private final Positions positions;
  private final OwnEvents own;
  private final boolean observed;
  private final List<Envelope> seen = new ArrayList<>();

  RestorePass(Foresight ahead, Held held, Positions positions, OwnEvents own, boolean observed) {
    this.ahead = ahead;
    this.held = held;
    this.positions = positions;
    this.own = own;
    this.observed = observed;
  }

  /** An own event has gone back into the journal; facts that waited for it come after it. */
  void said(Decoded record, Consumer<Envelope> copy) {
    show(record.envelope());
    Deque<Decoded> waiting = held.release(record.subject());
    while (!waiting.isEmpty()) {
      Decoded next = waiting.peek();
      if (ahead.speaksOfAnEarlierRound(next.envelope(), record.record().offset())) {
        waiting.forEach(held::add);
        return;
      }
      copy(waiting.remove(), copy);
    }
  }

  /** An own event was not the next one: it is in the journal already, or forged. */
  void knew(Envelope event) {
    if (own.knows(event)) {
      show(event);
    }
  }

  /**
   * Another service said something.
   *
   * @param readable whether this release can read an event and nobody has to be upgraded for it
   */
  void hears(Decoded record, Predicate<Envelope> readable, Consumer<Envelope> copy) {
    Envelope event = record.envelope();
    String subject = record.subject();
    long offset = record.record().offset();
    if (held.isLeft(subject)) {
      return;
    }
    if (held.isWaiting(subject)) {
      held.add(record);
    } else if (!ahead.wasTakenIn(event, offset) || !readable.test(event)) {
      held.leave(subject);
    } else if (ahead.speaksOfAnEarlierRound(event, offset)) {
      held.add(record);
    } else {
      copy(record, copy);
    }
  }

  private void copy(Decoded record, Consumer<Envelope> copy) {
    Envelope event = record.envelope();
    switch (Verdict.of(event, positions.of(event))) {
      case NEXT -> {
        copy.accept(event);
        positions.moveTo(event);
        seen.add(event);
      }
      case DUPLICATE -> {}
      case GAP, FORK -> held.leave(record.subject());
    }
  }

  private void show(Envelope event) {
    if (observed && event.sequence() > positions.of(event).sequence()) {
      positions.moveTo(event);
      seen.add(event);
    }
  }

  Held held() {
    return held;
  }

  Positions positions() {
    return positions;
  }

  List<Envelope> seen() {
    return seen;
  }
}
