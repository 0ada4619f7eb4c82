package org.herstel.kit.inbox;

import java.util.Arrays;
import org.herstel.events.ChainHash;
import org.herstel.events.Envelope;

/** How an event stands to what has been seen of its source and subject. */
public enum Verdict {
  /** The next one. */
  NEXT("it is the next one"),
  /** Seen before. */
  DUPLICATE("it was seen before"),
  /** Others are missing before it. */
  GAP("events of its source are missing before it"),
  /** There is, or was to be, another event in its place. */
  FORK("its source said, or was to say, another event in its place");

  private final String reason;

  Verdict(String reason) {
    this.reason = reason;
  }

  /** In words, for operators. */
  public String reason() {
    return reason;
  }

  static Verdict of(Envelope event, Positions.Position last) {
    if (event.sequence() > last.sequence() + 1) {
      return GAP;
    }
    if (event.sequence() == last.sequence() + 1) {
      return ChainHash.links(last.hash(), event) ? NEXT : FORK;
    }
    boolean other =
        event.sequence() == last.sequence() && !Arrays.equals(last.hash(), event.chainHash());
    return other ? FORK : DUPLICATE;
  }
}
