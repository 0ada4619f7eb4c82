package org.herstel.resolution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstel.events.Channel;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.Concern;
import org.herstel.events.Customer;
import org.herstel.events.Decision;
import org.herstel.events.Event;
import org.herstel.events.FollowupEvent.Basis;
import org.herstel.events.FollowupEvent.PromiseKept;
import org.herstel.events.IntakeEvent.ApologyOffered;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.Owner;
import org.herstel.events.Party;
import org.herstel.events.Refusal;
import org.herstel.events.ResolutionEvent;
import org.herstel.events.TeamKind;
import org.herstel.kit.decision.Decisions;
import org.herstel.resolution.casefile.Answer;
import org.herstel.resolution.casefile.CaseEvolution;
import org.herstel.resolution.casefile.CaseFacts;
import org.herstel.resolution.casefile.CaseFile;
import org.herstel.resolution.casefile.Cause;
import org.herstel.resolution.cause.CauseCommand;
import org.herstel.resolution.cause.Investigation;
import org.herstel.resolution.plan.OfferTerms;
import org.herstel.resolution.plan.PlanCommand;
import org.herstel.resolution.plan.PlanCommand.AnswerOffer;
import org.herstel.resolution.plan.PlanCommand.CompleteStep;
import org.herstel.resolution.plan.PlanCommand.DraftPlan;
import org.herstel.resolution.plan.PlanCommand.DraftStep;
import org.herstel.resolution.plan.PlanCommand.ExpireOffer;
import org.herstel.resolution.plan.Planning;

/** Tells the story of one case in tests. The complaint has two concerns, the plan three steps. */
public final class Cases {
  public static final Instant NOW = Instant.parse("2026-11-21T20:18:00Z");
  public static final OfferTerms TERMS = new OfferTerms(Duration.ofDays(7), Duration.ofSeconds(5));
  public static final String AGENT = "agent";
  public static final Owner OWNER =
      new Owner(AGENT, "Anna Agent", "anna@herstel.example", null, "north", TeamKind.IN_HOUSE);
  public static final Cause CAUSE = new Cause("van-broke-down", "No spare van", "Log 12", null);

  private final List<ComplaintEvent> said = new ArrayList<>();
  private Optional<CaseFile> file = Optional.empty();
  private Instant now = NOW;

  public Optional<CaseFile> file() {
    return file;
  }

  public Instant now() {
    return now;
  }

  /** What resolution said so far. */
  public List<ComplaintEvent> said() {
    return said;
  }

  public Cases at(Instant time) {
    now = time;
    return this;
  }

  public Cases fact(Event fact, int round) {
    CaseFacts.Outcome outcome = CaseFacts.apply(file, fact, round);
    file = outcome.file();
    said.addAll(outcome.events());
    return this;
  }

  public Cases does(CauseCommand command) {
    return says(Decisions.accepted(decide(command)));
  }

  public Cases does(PlanCommand command) {
    return says(Decisions.accepted(decide(command)));
  }

  public org.herstel.kit.decision.Decision<ResolutionEvent> decide(CauseCommand command) {
    return Investigation.decide(file.orElseThrow(), command);
  }

  public org.herstel.kit.decision.Decision<ResolutionEvent> decide(PlanCommand command) {
    return Planning.decide(file.orElseThrow(), command, TERMS, now);
  }

  private Cases says(List<ResolutionEvent> events) {
    file = Optional.of(CaseEvolution.evolve(file.orElseThrow(), events));
    said.addAll(events);
    return this;
  }

  public static ComplaintReceived received() {
    return received("nl", List.of(concern(1), concern(2)));
  }

  public static ComplaintReceived received(String language, List<Concern> concerns) {
    return new ComplaintReceived(
        "H-2026-000001",
        Channel.EMAIL,
        new Customer(
            UUID.fromString("01890000-0000-7000-8000-000000000001"),
            null,
            "Jan Jansen",
            "jan@example.com",
            null,
            null,
            null),
        "Mijn pakket is niet bezorgd",
        concerns,
        null,
        List.of(),
        language,
        false,
        3,
        null,
        List.of(),
        null,
        null,
        null,
        NOW.plus(Duration.ofMinutes(20)));
  }

  public static Concern concern(int number) {
    return new Concern(number, "delivery", "Concern " + number, null);
  }

  public static ApologyOffered apology() {
    return new ApologyOffered(1, "Anna Agent", Channel.PHONE, "I am sorry");
  }

  /** Concern 1 is answered by step 1 (company) and 3 (customer), concern 2 by step 2 (company). */
  public static DraftPlan draft() {
    return draft(
        List.of(
            step(Party.COMPANY, null, Duration.ofDays(10), 1),
            step(Party.COMPANY, AGENT, Duration.ofDays(12), 2),
            step(Party.CUSTOMER, null, Duration.ofDays(9), 1)),
        List.of());
  }

  public static DraftPlan draft(List<DraftStep> steps, List<Refusal> refusals) {
    return new DraftPlan(steps, refusals, null, List.of(), "This is our proposal", Set.of(AGENT));
  }

  public static DraftStep step(Party party, String owner, Duration in, int concern) {
    return new DraftStep(party, owner, "We do it", NOW.plus(in), concern);
  }

  public static AnswerOffer answer(int version, Decision decision) {
    String counter = decision == Decision.COUNTER ? "Sooner, please" : null;
    return new AnswerOffer(version, new Answer(decision, false, "My words", counter));
  }

  public static ExpireOffer expire(int version) {
    return new ExpireOffer(version);
  }

  public static CompleteStep done(int step) {
    return new CompleteStep(step, null);
  }

  public static PromiseKept kept(int step) {
    return new PromiseKept(new UUID(7, step), new Basis("plan-step", 1, step), NOW, true);
  }

  public static PromiseKept keptByHand() {
    return new PromiseKept(new UUID(7, 99), new Basis("by-hand", null, null), NOW, true);
  }
}
