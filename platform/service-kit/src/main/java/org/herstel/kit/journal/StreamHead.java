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

  /**
   * @param now the transaction's time for this stream
   */
  StreamHead(long sequence, byte[] hash, Instant now) {
    this.sequence = sequence;
    this.hash = hash;
    this.now = now;
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

  Envelope chain(Envelope event) {
    Envelope chained = event.chained(ChainHash.of(hash, event));
    sequence = event.sequence();
    hash = chained.chainHash();
    moved = true;
    return chained;
  }
}
