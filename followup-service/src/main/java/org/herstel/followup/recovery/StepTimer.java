package org.herstel.followup.recovery;

import jakarta.inject.Singleton;

/** The customer has to be reminded of a step of his own. */
@Singleton
class StepTimer extends ClockTimer {
  StepTimer(Recoveries recoveries, Course course) {
    super(Clock.OfStep.KIND, recoveries, course);
  }
}
