package org.herstel.followup.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.timer.Timer;
import org.herstel.kit.timer.TimerHandler;

/** A promise has to be looked at: due soon, due, or past its grace. */
@ApplicationScoped
class PromiseTimer implements TimerHandler {
  private final Recoveries recoveries;
  private final Course course;

  PromiseTimer(Recoveries recoveries, Course course) {
    this.recoveries = recoveries;
    this.course = course;
  }

  @Override
  public String kind() {
    return Clock.OfPromise.KIND;
  }

  @Override
  public void prefetch(Set<String> subjects) {
    recoveries.prefetch(subjects);
  }

  @Override
  public void fire(Timer timer, StreamTransaction transaction) {
    course.fire(new Clock.OfPromise(UUID.fromString(timer.key())), timer, transaction);
  }
}
