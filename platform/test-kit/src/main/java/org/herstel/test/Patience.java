package org.herstel.test;

import java.time.Duration;

/** How long tests wait. */
public final class Patience {
  /**
   * For what must happen on its own and normally does within a second: a machine that has just two
   * processors for a service, its servers and the next container may stand still for many.
   */
  public static final Duration SOON = Duration.ofSeconds(90);

  private Patience() {}
}
