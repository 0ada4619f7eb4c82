package org.herstel.followup.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.FollowupEvent;
import org.herstel.kit.inbox.Fact;
import org.herstel.kit.inbox.Replay;
import org.herstel.kit.journal.StreamTransaction;

/** Brings recoveries back after a restore: own events folded, facts copied, clocks wound. */
@ApplicationScoped
class RecoveryReplay implements Replay {
  private final Course course;

  RecoveryReplay(Course course) {
    this.course = course;
  }

  @Override
  public void said(Envelope envelope, Event event, StreamTransaction transaction) {
    if (event instanceof FollowupEvent own) {
      course.recall(
          UUID.fromString(envelope.subject()), own, envelope.round(), envelope.time(), transaction);
    }
  }

  @Override
  public void heard(Fact fact, StreamTransaction transaction) {
    course.recall(fact, transaction);
  }
}
