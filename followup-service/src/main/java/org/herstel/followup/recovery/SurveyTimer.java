package org.herstel.followup.recovery;

import jakarta.inject.Singleton;

/** The customer has to be asked. */
@Singleton
class SurveyTimer extends ClockTimer {
  SurveyTimer(Recoveries recoveries, Course course) {
    super(Clock.OfSurvey.KIND, recoveries, course);
  }
}
