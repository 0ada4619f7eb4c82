package org.herstel.resolution.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.herstel.events.ResolutionEvent;
import org.herstel.kit.decision.Decisions;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.timer.Timer;
import org.herstel.kit.timer.TimerHandler;
import org.herstel.resolution.casefile.CaseChanges;
import org.herstel.resolution.casefile.CaseEvolution;
import org.herstel.resolution.casefile.CaseFile;
import org.herstel.resolution.casefile.CaseStore;
import org.herstel.resolution.casefile.StoredCase;
import org.herstel.resolution.plan.PlanCommand.ExpireOffer;

/** Ends an offer that was not answered in time. */
@ApplicationScoped
class OfferExpiry implements TimerHandler {
  private final CaseStore cases;
  private final CaseChanges changes;
  private final OfferTerms terms;

  OfferExpiry(CaseStore cases, CaseChanges changes, OfferConfig config) {
    this.cases = cases;
    this.changes = changes;
    this.terms = config.terms();
  }

  @Override
  public Set<String> kinds() {
    return Set.of(CaseChanges.OFFER_EXPIRY);
  }

  @Override
  public void prefetch(Set<String> complaints) {
    cases.load(complaints);
  }

  @Override
  public void fire(Timer timer, StreamTransaction transaction) {
    StoredCase before = cases.find(timer.subject()).orElseThrow();
    CaseFile file = before.file();
    ExpireOffer command = new ExpireOffer(Integer.parseInt(timer.key()));
    List<ResolutionEvent> events =
        Decisions.accepted(Planning.decide(file, command, terms, transaction.now(timer.subject())));
    changes.write(
        before,
        CaseEvolution.evolve(file, events),
        file.round().number(),
        Origin.service(),
        events,
        transaction);
  }
}
