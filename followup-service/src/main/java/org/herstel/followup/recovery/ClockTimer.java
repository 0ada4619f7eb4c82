package org.herstel.followup.recovery;

import java.util.Set;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.timer.Timer;
import org.herstel.kit.timer.TimerHandler;

/** The moment of one kind of clock has come. */
abstract class ClockTimer implements TimerHandler {
  private final String kind;
  private final Recoveries recoveries;
  private final Course course;

  ClockTimer(String kind, Recoveries recoveries, Course course) {
    this.kind = kind;
    this.recoveries = recoveries;
    this.course = course;
  }

  @Override
  public final String kind() {
    return kind;
  }

  @Override
  public final void prefetch(Set<String> subjects) {
    recoveries.prefetch(subjects);
  }

  @Override
  public final void fire(Timer timer, StreamTransaction transaction) {
    course.fire(Clock.of(timer.kind(), timer.key()), timer, transaction);
  }
}
