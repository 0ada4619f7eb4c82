package org.herstel.kit.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.outbox.OutgoingRecord;
import org.herstel.kit.timer.Timer;

/** A transaction at the time of an event, and without a voice: what is said in it was said then. */
final class ReplayTransaction implements StreamTransaction {
  private final StreamTransaction transaction;
  private final Instant at;

  ReplayTransaction(StreamTransaction transaction, Envelope event) {
    this.transaction = transaction;
    this.at = event.time();
  }

  @Override
  public Set<String> subjects() {
    return transaction.subjects();
  }

  @Override
  public Instant now(String subject) {
    return at;
  }

  @Override
  public Instant now() {
    return at;
  }

  @Override
  public long sequence(String subject) {
    return transaction.sequence(subject);
  }

  @Override
  public void append(String subject, int round, Origin origin, List<? extends Event> events) {}

  @Override
  public void send(OutgoingRecord record) {}

  @Override
  public void setTimer(Timer timer) {
    transaction.setTimer(timer);
  }

  @Override
  public void cancelTimer(String subject, String kind, String key) {
    transaction.cancelTimer(subject, kind, key);
  }

  @Override
  public void beforeCommit(Runnable action) {
    transaction.beforeCommit(action);
  }

  @Override
  public void afterCommit(Runnable action) {
    transaction.afterCommit(action);
  }
}
