package org.herstel.followup.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.timer.Timer;
import org.herstel.kit.timer.TimerHandler;

/** The moment of a clock has come. */
@ApplicationScoped
class ClockTimer implements TimerHandler {
  private final Recoveries recoveries;
  private final Course course;

  ClockTimer(Recoveries recoveries, Course course) {
    this.recoveries = recoveries;
    this.course = course;
  }

  @Override
  public Set<String> kinds() {
    return Clock.KINDS;
  }

  @Override
  public void prefetch(Set<String> subjects) {
    recoveries.prefetch(subjects);
  }

  @Override
  public void fire(Timer timer, StreamTransaction transaction) {
    course.fire(Clock.of(timer.kind(), timer.key()), timer, transaction);
  }
}
