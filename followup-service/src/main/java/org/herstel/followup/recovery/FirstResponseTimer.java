package org.herstel.followup.recovery;

import jakarta.inject.Singleton;

/** The first response is due, or was. */
@Singleton
class FirstResponseTimer extends ClockTimer {
  FirstResponseTimer(Recoveries recoveries, Course course) {
    super(Clock.OfFirstResponse.KIND, recoveries, course);
  }
}
