package org.herstel.resolution;

import static org.herstel.resolution.Cases.NOW;
import static org.herstel.resolution.Cases.OWNER;
import static org.herstel.resolution.Cases.TERMS;

import java.util.function.Supplier;
import org.herstel.events.Decision;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.ConcernAdded;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.IntakeEvent.SummaryAnswered;
import org.herstel.resolution.casefile.CaseFile;
import org.herstel.resolution.cause.CauseCommand.ConfirmCause;
import org.herstel.resolution.cause.CauseCommand.RecordWhy;
import org.herstel.resolution.plan.PlanCommand.OfferPlan;
import org.herstel.resolution.plan.PlanCommand.Resolve;

/** Every situation that a case can be in, reached as in life: by facts and commands. */
public enum Situation {
  RECEIVED(() -> new Cases().fact(Cases.received(), 1)),
  OWNED(() -> RECEIVED.more().fact(new OwnerAssigned(OWNER, true), 1)),
  SUMMARISED(() -> OWNED.more().fact(new SummaryAnswered(1, true, null), 1)),
  GATES_PASSED(() -> SUMMARISED.more().fact(Cases.apology(), 1)),
  INVESTIGATING(() -> GATES_PASSED.more().does(new RecordWhy("The van broke down"))),
  CAUSE_CONFIRMED(() -> INVESTIGATING.more().does(new ConfirmCause(Cases.CAUSE))),
  DRAFTED(() -> CAUSE_CONFIRMED.more().does(Cases.draft())),
  OFFERED(() -> DRAFTED.more().does(new OfferPlan(1))),
  OFFER_LATE(() -> OFFERED.more().at(NOW.plus(TERMS.validity()))),
  DRAFT_OUTDATED(() -> DRAFTED.more().fact(new ConcernAdded(Cases.concern(3)), 1)),
  OFFER_OUTDATED(() -> OFFERED.more().fact(new ConcernAdded(Cases.concern(3)), 1)),
  EXPIRED(() -> OFFER_LATE.more().does(Cases.expire(1)).at(NOW)),
  REJECTED(() -> OFFERED.more().does(Cases.answer(1, Decision.REJECT))),
  COUNTERED(() -> OFFERED.more().does(Cases.answer(1, Decision.COUNTER))),
  SUPERSEDED(() -> OFFERED.more().does(Cases.draft())),
  AGREED(() -> OFFERED.more().does(Cases.answer(1, Decision.ACCEPT))),
  EXECUTING(() -> AGREED.more().does(Cases.done(1))),
  ALL_DONE(() -> EXECUTING.more().does(Cases.done(2))),
  CONCERN_AFTER_AGREEMENT(() -> ALL_DONE.more().fact(new ConcernAdded(Cases.concern(3)), 1)),
  RESOLVED(() -> ALL_DONE.more().does(new Resolve())),
  REOPENED(() -> RESOLVED.more().fact(new ComplaintReopened("Again"), 2)),
  REOPENED_UNDER_OFFER(() -> OFFERED.more().fact(new ComplaintReopened("Again"), 2)),
  WITHDRAWN_EARLY(() -> RECEIVED.more().fact(new ComplaintWithdrawn(null), 1)),
  WITHDRAWN_UNDER_OFFER(() -> OFFERED.more().fact(new ComplaintWithdrawn(null), 1)),
  WITHDRAWN_AGREED(() -> AGREED.more().fact(new ComplaintWithdrawn(null), 1));

  private final Supplier<Cases> story;

  Situation(Supplier<Cases> story) {
    this.story = story;
  }

  /** The story so far, to be told on. */
  public Cases more() {
    return story.get();
  }

  /** The case. */
  public CaseFile file() {
    return more().file().orElseThrow();
  }
}
