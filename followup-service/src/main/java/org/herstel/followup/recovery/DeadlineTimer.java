package org.herstel.followup.recovery;

import jakarta.inject.Singleton;

/** A time that a rule sets comes near, or has passed. */
@Singleton
class DeadlineTimer extends ClockTimer {
  DeadlineTimer(Recoveries recoveries, Course course) {
    super(Clock.OfDeadline.KIND, recoveries, course);
  }
}
