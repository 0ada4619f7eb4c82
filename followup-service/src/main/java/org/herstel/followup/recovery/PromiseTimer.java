package org.herstel.followup.recovery;

import jakarta.inject.Singleton;

/** A promise has to be looked at: due soon, due, or past its grace. */
@Singleton
class PromiseTimer extends ClockTimer {
  PromiseTimer(Recoveries recoveries, Course course) {
    super(Clock.OfPromise.KIND, recoveries, course);
  }
}
