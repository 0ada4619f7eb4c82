package org.herstel.intake.routing;

import java.util.List;
import org.herstel.events.ReferenceEvent;
import org.herstel.kit.command.Answer;
import org.herstel.kit.command.CommandTransaction;
import org.herstel.kit.revision.IfMatch;

/** Keeps and tells what was registered. Its revision is the sequence of its last event. */
final class Registering {
  /** Agents and teams have no rounds. */
  private static final int NO_ROUND = 0;

  private Registering() {}

  static Answer answer(
      CommandTransaction tx,
      List<ReferenceEvent> events,
      boolean known,
      Object registered,
      Runnable save) {
    if (!events.isEmpty()) {
      if (known) {
        IfMatch.check(tx.sequence());
      }
      save.run();
      tx.append(NO_ROUND, events);
    }
    Answer answer = known ? Answer.ok(registered) : Answer.created(registered);
    return answer.etag(tx.sequence());
  }
}
