package org.herstel.kit.inbox;

import java.util.List;
import org.herstel.events.Envelope;
import org.herstel.kit.journal.StreamTransaction;

/** Sees every event of {@code complaint-events}, own ones and unknown types too. */
public interface FactObserver {
  /**
   * The events of a batch in order, each exactly once, duplicates and parked records left out;
   * called as the last thing before the commit.
   */
  void observed(List<Envelope> envelopes, StreamTransaction transaction);
}
