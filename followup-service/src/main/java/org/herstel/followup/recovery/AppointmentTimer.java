package org.herstel.followup.recovery;

import jakarta.inject.Singleton;

/** Somebody has to hear of an appointment, before it or after it. */
@Singleton
class AppointmentTimer extends ClockTimer {
  AppointmentTimer(Recoveries recoveries, Course course) {
    super(Clock.OfAppointment.KIND, recoveries, course);
  }
}
