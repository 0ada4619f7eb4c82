package org.herstel.followup.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.timer.Timer;
import org.herstel.kit.timer.TimerHandler;

/** The first response is due, or was. */
@ApplicationScoped
class FirstResponseTimer implements TimerHandler {
  private final Recoveries recoveries;
  private final Course course;

  FirstResponseTimer(Recoveries recoveries, Course course) {
    this.recoveries = recoveries;
    this.course = course;
  }

  @Override
  public String kind() {
    return Clock.OfFirstResponse.KIND;
  }

  @Override
  public void prefetch(Set<String> subjects) {
    recoveries.prefetch(subjects);
  }

  @Override
  public void fire(Timer timer, StreamTransaction transaction) {
    course.fire(new Clock.OfFirstResponse(), timer, transaction);
  }
}
