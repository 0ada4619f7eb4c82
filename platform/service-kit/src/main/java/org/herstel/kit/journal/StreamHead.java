package org.herstel.kit.journal;

import java.time.Instant;
import org.herstel.events.ChainHash;
import org.herstel.events.Envelope;

/** The end of a stream, moved on by every event appended. */
final class StreamHead {
  private long sequence;
  private byte[] hash;
  private final Instant now;
  private boolean moved;
  private Instant time;

  /**
   * @param now the transaction's time for this stream
   */
  StreamHead(long sequence, byte[] hash, Instant now) {
    this.sequence = sequence;
    this.hash = hash;
    this.now = now;
    this.time = now;
  }

  long sequence() {
    return sequence;
  }

  byte[] hash() {
    return hash;
  }

  Instant now() {
    return now;
  }

  boolean moved() {
    return moved;
  }

  /** The time of the last event. */
  Instant time() {
    return time;
  }

  Envelope chain(Envelope event) {
    Envelope chained = event.chained(ChainHash.of(hash, event));
    sequence = event.sequence();
    hash = chained.chainHash();
    moved = true;
    return chained;
  }

  /**
   * Moves on to an event that was chained long ago.
   *
   * @param compacted whether events between may be gone, and the chain with them
   * @return whether it comes next; if not, nothing changes
   */
  boolean follow(Envelope event, boolean compacted) {
    boolean next =
        compacted
            ? event.sequence() > sequence
            : event.sequence() == sequence + 1 && ChainHash.links(hash, event);
    if (next) {
      sequence = event.sequence();
      hash = event.chainHash();
      time = event.time();
      moved = true;
    }
    return next;
  }
}
