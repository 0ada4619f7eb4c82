package org.herstel.resolution.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.ResolutionEvent;
import org.herstel.kit.inbox.Fact;
import org.herstel.kit.inbox.Replay;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.journal.StreamTransaction;

/** Brings cases back after a restore: own events folded, facts copied, the clock of the offer. */
@ApplicationScoped
class CaseReplay implements Replay {
  private final CaseStore cases;
  private final CaseChanges changes;

  CaseReplay(CaseStore cases, CaseChanges changes) {
    this.cases = cases;
    this.changes = changes;
  }

  @Override
  public void said(Envelope envelope, Event event, StreamTransaction transaction) {
    if (event instanceof ResolutionEvent own) {
      StoredCase before = cases.find(envelope.subject()).orElseThrow();
      keep(before, CaseEvolution.evolve(before.file(), own), transaction);
    }
  }

  @Override
  public void heard(Fact fact, StreamTransaction transaction) {
    Optional<StoredCase> before = cases.find(fact.subject());
    Optional<CaseFile> after =
        CaseFacts.copy(before.map(StoredCase::file), fact.event(), fact.round());
    if (before.isPresent()) {
      keep(before.get(), after.orElseThrow(), transaction);
    } else if (after.isPresent()) {
      String source = fact.event() instanceof ComplaintReceived received ? received.source() : null;
      cases.open(fact.subject(), after.get(), source);
    }
  }

  private void keep(StoredCase before, CaseFile after, StreamTransaction transaction) {
    int round = after.round().number();
    changes.write(before, after, round, Origin.service(), List.of(), transaction);
  }
}
