package org.herstel.followup.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.herstel.events.Channel;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.Basis;
import org.herstel.events.FollowupEvent.PromiseMade;
import org.herstel.events.FollowupEvent.Reckoning;
import org.herstel.events.PromiseKind;
import org.herstel.events.ResolutionEvent.ConsultationAnswered;
import org.herstel.events.ResolutionEvent.ConsultationRequested;
import org.herstel.followup.Ids;
import org.herstel.followup.deadline.Deadlines;
import org.herstel.followup.deadline.Timekeeping;
import org.herstel.followup.promise.Ledger;
import org.herstel.followup.promise.Promise;
import org.herstel.followup.promise.PromiseRules;
import org.herstel.followup.rulepack.Explanation;

/**
 * IV5: the customer was told that a colleague is asked, and hears what came of it in time. That is
 * a promise; it is kept by a contact with the customer after the answer.
 */
public record ConsultationRules(Timekeeping times, Ids ids) {
  /** What such a promise is based on; the step of the basis is the number of the consultation. */
  public static final String BASIS = "consultation";

  private static final String ANSWER = "consultation-answer";
  private static final String WARNING = "consultation-warning";

  /**
   * A colleague was asked.
   *
   * @param owner agent id of who keeps the promise
   * @param channel by which the complaint came in: the customer is taken to hear of it the same way
   * @param at when
   */
  public List<FollowupEvent> requested(
      Ledger ledger,
      Deadlines deadlines,
      Consultations consultations,
      ConsultationRequested fact,
      String owner,
      Optional<Channel> channel,
      Instant at) {
    if (of(ledger, fact.number()).isPresent()) {
      return List.of();
    }
    return times
        .rule(deadlines, ANSWER, at)
        .map(rule -> times.due(rule, at, times.calendarOf(deadlines)))
        .<List<FollowupEvent>>map(answer ->
            List.of(
                new PromiseMade(
                    ids.next(),
                    PromiseKind.PROCESS,
                    ConsultationText.in(consultations.language()),
                    owner,
                    answer.due(),
                    new Basis(BASIS, null, fact.number()),
                    reckoning(answer, warnsAt(deadlines, at)),
                    channel.orElse(null))))
        .orElse(List.of());
  }

  private Optional<Instant> warnsAt(Deadlines deadlines, Instant at) {
    return times
        .rule(deadlines, WARNING, at)
        .map(rule -> times.due(rule, at, times.calendarOf(deadlines)).due());
  }

  private static Reckoning reckoning(Explanation answer, Optional<Instant> warnsAt) {
    Reckoning reckoning = Timekeeping.reckoning(answer);
    TreeMap<String, String> inputs = new TreeMap<>(reckoning.inputs());
    warnsAt.ifPresent(at -> inputs.put(Promise.WARNS_AT, at.toString()));
    return new Reckoning(
        reckoning.rule(),
        reckoning.ruleVersion(),
        reckoning.calendar(),
        inputs,
        reckoning.pack(),
        reckoning.calendarVersion(),
        reckoning.steps());
  }

  /**
   * The colleague answered. A contact that became known before may have told the customer already.
   *
   * @param at when
   */
  public static List<FollowupEvent> answered(
      Ledger ledger, Consultations consultations, ConsultationAnswered fact, Instant at) {
    return of(ledger, fact.number())
        .filter(Promise::owed)
        .flatMap(promise ->
            consultations
                .lastContact()
                .filter(contact -> !contact.isBefore(at))
                .map(contact -> PromiseRules.done(promise, contact)))
        .orElse(List.of());
  }

  /**
   * Somebody talked with the customer.
   *
   * @param at when
   */
  public static List<FollowupEvent> contact(
      Ledger ledger, Consultations consultations, Instant at) {
    return consultations.answered().entrySet().stream()
        .filter(answer -> !at.isBefore(answer.getValue()))
        .flatMap(answer -> of(ledger, answer.getKey()).stream())
        .filter(Promise::owed)
        .flatMap(promise -> PromiseRules.done(promise, at).stream())
        .toList();
  }

  private static Optional<Promise> of(Ledger ledger, int number) {
    return ledger.promises().stream()
        .filter(promise -> promise.basis().type().equals(BASIS))
        .filter(promise -> Integer.valueOf(number).equals(promise.basis().step()))
        .findFirst();
  }
}
