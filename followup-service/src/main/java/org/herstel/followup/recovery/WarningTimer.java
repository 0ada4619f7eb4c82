package org.herstel.followup.recovery;

import jakarta.inject.Singleton;

/** The owner of a promise has to be warned. */
@Singleton
class WarningTimer extends ClockTimer {
  WarningTimer(Recoveries recoveries, Course course) {
    super(Clock.OfWarning.KIND, recoveries, course);
  }
}
