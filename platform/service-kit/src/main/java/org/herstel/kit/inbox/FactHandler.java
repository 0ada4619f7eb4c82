package org.herstel.kit.inbox;

import java.util.Set;
import org.herstel.events.Event;
import org.herstel.kit.journal.StreamTransaction;

/** What a feature does with other services' events. */
public interface FactHandler {
  /** The events it acts on; all others pass it by. */
  Set<Class<? extends Event>> actsOn();

  /** Loads what the facts of a batch need, in one query. */
  default void prefetch(Set<String> subjects) {}

  /**
   * Applies one fact, in order, exactly once. Total: what no longer fits is answered with {@code
   * FactOutOfStep}; an exception means a bug and parks the complaint's records.
   */
  void apply(Fact fact, StreamTransaction transaction);
}
