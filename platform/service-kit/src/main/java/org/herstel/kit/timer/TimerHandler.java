package org.herstel.kit.timer;

import java.util.Set;
import org.herstel.kit.journal.StreamTransaction;

/** What happens when a timer of some kinds is due. */
public interface TimerHandler {
  /** The kinds of timers it fires; no two handlers fire the same. */
  Set<String> kinds();

  /** Loads what the timers of these streams need, in one query. */
  default void prefetch(Set<String> subjects) {}

  /**
   * Brings about the effect, under the stream's lock. The timer is gone when this commits; setting
   * the same one again inside is allowed.
   */
  void fire(Timer timer, StreamTransaction transaction);
}
