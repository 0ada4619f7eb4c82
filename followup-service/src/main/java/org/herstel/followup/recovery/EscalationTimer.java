package org.herstel.followup.recovery;

import jakarta.inject.Singleton;

/** Nobody has acknowledged an alert: a manager has to be told. */
@Singleton
class EscalationTimer extends ClockTimer {
  EscalationTimer(Recoveries recoveries, Course course) {
    super(Clock.OfAlert.KIND, recoveries, course);
  }
}
