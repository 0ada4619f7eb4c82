package org.herstel.resolution.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herstel.events.ResolutionEvent;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.events.ResolutionEvent.InvestigationStarted;
import org.herstel.events.ResolutionEvent.WhyRecorded;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Refusal;
import org.herstel.resolution.casefile.CaseFile;
import org.herstel.resolution.casefile.Cause;
import org.herstel.resolution.casefile.Gates;
import org.herstel.resolution.cause.CauseCommand.ConfirmCause;
import org.herstel.resolution.cause.CauseCommand.RecordWhy;

/** From "why?" to the cause. The first act of a round starts its investigation. */
public final class Investigation {
  private Investigation() {}

  /** What follows from a command. */
  public static Decision<ResolutionEvent> decide(CaseFile file, CauseCommand command) {
    Optional<Refusal> refusal = Gates.closed(file).or(() -> Gates.investigating(file));
    if (refusal.isPresent()) {
      return Decision.refused(List.of(refusal.get()));
    }
    List<ResolutionEvent> events = new ArrayList<>();
    if (!file.round().investigating()) {
      events.add(new InvestigationStarted());
    }
    events.add(
        switch (command) {
          case RecordWhy(String why) -> new WhyRecorded(file.whys().size() + 1, why);
          case ConfirmCause(Cause cause) ->
              new CauseConfirmed(
                  cause.code(), cause.description(), cause.evidence(), cause.share());
        });
    return Decision.events(events);
  }
}
