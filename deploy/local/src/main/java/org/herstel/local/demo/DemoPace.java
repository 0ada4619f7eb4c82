package org.herstel.local.demo;

import java.time.Duration;

/**
 * How fast the demonstration goes; fits the clocks of {@code ./herstel up --demo}.
 *
 * @param step from the agreement to a step's due time
 * @param think what a person takes between two things
 */
record DemoPace(Duration step, Duration think) {
  static final DemoPace USUAL = new DemoPace(Duration.ofSeconds(20), Duration.ofMillis(300));
}
