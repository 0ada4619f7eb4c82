package org.herstel.followup.promise;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.herstel.events.FollowupEvent.ReminderRequested;
import org.herstel.events.Party;
import org.herstel.events.Plan;

/**
 * All promises of one complaint, and the steps that the customer agreed to. Nothing ever leaves it.
 */
public record Ledger(List<Promise> promises, List<CustomerStep> steps) {
  public static final Ledger EMPTY = new Ledger(List.of(), List.of());

  public Ledger {
    promises = List.copyOf(promises);
    steps = steps == null ? List.of() : List.copyOf(steps);
  }

  public Optional<Promise> find(UUID id) {
    return promises.stream().filter(promise -> promise.id().equals(id)).findFirst();
  }

  public Optional<Promise> ofStep(int version, int step) {
    return promises.stream()
        .filter(promise ->
            Integer.valueOf(version).equals(promise.basis().planVersion())
                && Integer.valueOf(step).equals(promise.basis().step()))
        .findFirst();
  }

  /** The customer's step with this number. */
  public Optional<CustomerStep> step(int number) {
    return steps.stream().filter(step -> step.number() == number).findFirst();
  }

  List<Promise> owed(Predicate<Promise> which) {
    return promises.stream().filter(Promise::owed).filter(which).toList();
  }

  public Ledger add(Promise promise) {
    return new Ledger(Stream.concat(promises.stream(), Stream.of(promise)).toList(), steps);
  }

  /** The ledger after a change to one promise; nothing changes if it is not there. */
  public Ledger change(UUID id, UnaryOperator<Promise> change) {
    return new Ledger(
        promises.stream()
            .map(promise -> promise.id().equals(id) ? change.apply(promise) : promise)
            .toList(),
        steps);
  }

  /**
   * Remembers the customer's own steps of an agreed plan.
   *
   * @param round and {@code at}: of the agreement
   */
  public Ledger agreed(Plan plan, int round, Instant at) {
    Stream<CustomerStep> added =
        plan.steps().stream()
            .filter(step -> step.party() == Party.CUSTOMER && step(step.number()).isEmpty())
            .map(step -> CustomerStep.agreed(plan.version(), step, round, at));
    return new Ledger(promises, Stream.concat(steps.stream(), added).toList());
  }

  /** The customer was reminded. */
  public Ledger reminded(ReminderRequested event) {
    return change(event.step(), step -> step.reminded(event.number()));
  }

  /** A step is done; nothing changes if it is not the customer's. */
  public Ledger done(int number, Instant at) {
    return change(number, step -> step.done(at));
  }

  private Ledger change(int number, UnaryOperator<CustomerStep> change) {
    return new Ledger(
        promises,
        steps.stream().map(step -> step.number() == number ? change.apply(step) : step).toList());
  }
}
