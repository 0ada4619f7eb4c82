package org.herstel.followup.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.FollowupEvent;
import org.herstel.kit.inbox.Fact;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.timer.Timer;

/** Carries what was decided into the transaction: state, events, and the clocks that follow. */
@ApplicationScoped
public class Course {
  private final Recoveries recoveries;
  private final Policies policies;

  Course(Recoveries recoveries, Policies policies) {
    this.recoveries = recoveries;
    this.policies = policies;
  }

  /** The rules as they are now, for commands. */
  public RecoveryRules rules() {
    return policies.rules();
  }

  /** Another service said something. */
  void hear(Fact fact, StreamTransaction transaction) {
    UUID complaint = UUID.fromString(fact.subject());
    ComplaintEvent event = (ComplaintEvent) fact.event();
    Instant at = fact.envelope().time();
    Instant now = transaction.now(fact.subject());
    RecoveryRules rules = policies.rules();
    Recovery before = recoveries.get(complaint);
    List<? extends ComplaintEvent> events = rules.react(before, event, fact.round(), at, now);
    Recovery copied = Fold.copy(before, event, fact.round(), at);
    conclude(complaint, before, Fold.evolve(copied, events, now), rules, transaction);
    say(complaint, copied.round(), Origin.of(fact.envelope()), events, transaction);
  }

  /** Another service said something before a restore; what followed then follows now. */
  void recall(Fact fact, StreamTransaction transaction) {
    UUID complaint = UUID.fromString(fact.subject());
    Recovery before = recoveries.get(complaint);
    conclude(
        complaint,
        before,
        Fold.copy(before, (ComplaintEvent) fact.event(), fact.round(), fact.envelope().time()),
        policies.rules(),
        transaction);
  }

  /** Follow-up itself said something before a restore. */
  void recall(
      UUID complaint, FollowupEvent event, int round, Instant at, StreamTransaction transaction) {
    Recovery before = recoveries.get(complaint);
    conclude(
        complaint, before, Fold.evolve(before, event, round, at), policies.rules(), transaction);
  }

  /** A clock's moment has come; it may turn out that it was moved. */
  void fire(Clock clock, Timer timer, StreamTransaction transaction) {
    UUID complaint = UUID.fromString(timer.subject());
    Instant now = transaction.now(timer.subject());
    RecoveryRules rules = policies.rules();
    Recovery before = recoveries.get(complaint);
    List<? extends ComplaintEvent> events = rules.tick(before, clock, now);
    Recovery after = Fold.evolve(before, events, now);
    if (!after.equals(before)) {
      recoveries.put(complaint, after, transaction);
    }
    Map<Clock, Instant> ran = rules.clocks(before);
    // Its timer is gone with the firing; if it still runs, it is set anew.
    ran.remove(clock);
    wind(complaint, ran, rules.clocks(after), transaction);
    say(complaint, after.round(), Origin.service(), events, transaction);
  }

  /** A command was accepted; the recovery after it. */
  public Recovery change(
      UUID complaint,
      List<? extends ComplaintEvent> accepted,
      Origin origin,
      StreamTransaction transaction) {
    Instant now = transaction.now(complaint.toString());
    RecoveryRules rules = policies.rules();
    List<? extends ComplaintEvent> events = rules.toStaff(accepted, now);
    Recovery before = recoveries.get(complaint);
    Recovery after = Fold.evolve(before, events, now);
    conclude(complaint, before, after, rules, transaction);
    say(complaint, after.round(), origin, events, transaction);
    return after;
  }

  private void conclude(
      UUID complaint,
      Recovery before,
      Recovery after,
      RecoveryRules rules,
      StreamTransaction transaction) {
    if (after.equals(before)) {
      return;
    }
    recoveries.put(complaint, after, transaction);
    wind(complaint, rules.clocks(before), rules.clocks(after), transaction);
  }

  private static void wind(
      UUID complaint,
      Map<Clock, Instant> ran,
      Map<Clock, Instant> run,
      StreamTransaction transaction) {
    ran.keySet().stream()
        .filter(clock -> !run.containsKey(clock))
        .forEach(clock -> transaction.cancelTimer(complaint.toString(), clock.kind(), clock.key()));
    run.forEach((clock, at) -> {
      if (!at.equals(ran.get(clock))) {
        transaction.setTimer(timer(complaint, clock, at));
      }
    });
  }

  private static void say(
      UUID complaint,
      int round,
      Origin origin,
      List<? extends ComplaintEvent> events,
      StreamTransaction transaction) {
    if (!events.isEmpty()) {
      transaction.append(complaint.toString(), Math.max(1, round), origin, events);
    }
  }

  private static Timer timer(UUID complaint, Clock clock, Instant at) {
    return new Timer(complaint.toString(), clock.kind(), clock.key(), at);
  }
}
