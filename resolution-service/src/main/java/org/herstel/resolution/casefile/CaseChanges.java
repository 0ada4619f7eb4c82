package org.herstel.resolution.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.Link;
import org.herstel.events.ResolutionEvent;
import org.herstel.kit.command.CommandTransaction;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Decisions;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.timer.Timer;

/** Writes what became of a case: the row, the events, and the clock of the open offer. */
@ApplicationScoped
public class CaseChanges {
  /** The timer that ends an offer; its key is the plan's version. */
  public static final String OFFER_EXPIRY = "offer-expiry";

  private final CaseStore cases;

  CaseChanges(CaseStore cases) {
    this.cases = cases;
  }

  /**
   * Carries out what was decided on a command.
   *
   * @throws org.herstel.kit.decision.Refused with every obstacle
   */
  public StoredCase carryOut(
      StoredCase before, Decision<ResolutionEvent> decision, CommandTransaction transaction) {
    List<ResolutionEvent> events = Decisions.accepted(decision);
    return write(
        before,
        CaseEvolution.evolve(before.file(), events),
        before.file().round().number(),
        Origin.command(transaction.actor()),
        events,
        transaction.stream());
  }

  /** Writes a change, if it is one. */
  public StoredCase write(
      StoredCase before,
      CaseFile after,
      int round,
      Origin origin,
      List<? extends ComplaintEvent> events,
      StreamTransaction transaction) {
    String complaint = before.complaintId();
    if (!events.isEmpty()) {
      transaction.append(complaint, round, origin, events);
    }
    if (after.equals(before.file())) {
      return before;
    }
    setClock(complaint, before.file().openOffer(), after.openOffer(), transaction);
    return cases.save(before, after);
  }

  private static void setClock(
      String complaint,
      Optional<PlanVersion> before,
      Optional<PlanVersion> after,
      StreamTransaction transaction) {
    Optional<Link> ended = before.map(PlanVersion::link);
    Optional<Link> begun = after.map(PlanVersion::link);
    if (ended.equals(begun)) {
      return;
    }
    ended.ifPresent(link -> transaction.cancelTimer(complaint, OFFER_EXPIRY, key(link)));
    begun.ifPresent(link ->
        transaction.setTimer(new Timer(complaint, OFFER_EXPIRY, key(link), link.expiresAt())));
  }

  private static String key(Link link) {
    return Integer.toString(link.version());
  }
}
