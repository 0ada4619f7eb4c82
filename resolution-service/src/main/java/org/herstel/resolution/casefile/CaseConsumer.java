package org.herstel.resolution.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.herstel.events.Event;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.kit.inbox.Fact;
import org.herstel.kit.inbox.FactHandler;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.journal.StreamTransaction;

/** Brings what other services say to the case it is about. */
@ApplicationScoped
class CaseConsumer implements FactHandler {
  private final CaseStore cases;
  private final CaseChanges changes;

  CaseConsumer(CaseStore cases, CaseChanges changes) {
    this.cases = cases;
    this.changes = changes;
  }

  @Override
  public Set<Class<? extends Event>> actsOn() {
    return CaseFacts.ACTED_ON;
  }

  @Override
  public void prefetch(Set<String> complaints) {
    cases.load(complaints);
  }

  @Override
  public void apply(Fact fact, StreamTransaction transaction) {
    Optional<StoredCase> stored = stored(fact, transaction);
    CaseFacts.Outcome outcome =
        CaseFacts.apply(stored.map(StoredCase::file), fact.event(), fact.round());
    Origin origin = Origin.of(fact.envelope());
    if (stored.isPresent()) {
      CaseFile after = outcome.file().orElseThrow();
      changes.write(stored.get(), after, outcome.round(), origin, outcome.events(), transaction);
    } else {
      outcome.file().ifPresent(file -> cases.open(fact.subject(), file, source(fact)));
      transaction.append(fact.subject(), outcome.round(), origin, outcome.events());
    }
  }

  /** A complaint that this service has said nothing about has no case: no need to look. */
  private Optional<StoredCase> stored(Fact fact, StreamTransaction transaction) {
    return transaction.sequence(fact.subject()) == 0
        ? Optional.empty()
        : cases.find(fact.subject());
  }

  private static String source(Fact fact) {
    return fact.event() instanceof ComplaintReceived received ? received.source() : null;
  }
}
