package org.herstel.followup.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.herstel.events.Party;
import org.herstel.events.Plan;
import org.herstel.events.Step;

/**
 * All promises of one complaint. Nothing ever leaves it.
 *
 * @param customerSteps numbers of the agreed steps that the customer does; they are no promises
 */
public record Ledger(List<Promise> promises, Set<Integer> customerSteps) {
  public static final Ledger EMPTY = new Ledger(List.of(), Set.of());

  public Ledger {
    promises = List.copyOf(promises);
    customerSteps = Set.copyOf(customerSteps);
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

  List<Promise> owed(Predicate<Promise> which) {
    return promises.stream().filter(Promise::owed).filter(which).toList();
  }

  public Ledger add(Promise promise) {
    List<Promise> more = new ArrayList<>(promises);
    more.add(promise);
    return new Ledger(more, customerSteps);
  }

  /** The ledger after a change to one promise; nothing changes if it is not there. */
  public Ledger change(UUID id, UnaryOperator<Promise> change) {
    return new Ledger(
        promises.stream()
            .map(promise -> promise.id().equals(id) ? change.apply(promise) : promise)
            .toList(),
        customerSteps);
  }

  /** Remembers which steps of an agreed plan are the customer's own. */
  public Ledger agreed(Plan plan) {
    Set<Integer> steps = new TreeSet<>(customerSteps);
    plan.steps().stream()
        .filter(step -> step.party() == Party.CUSTOMER)
        .map(Step::number)
        .forEach(steps::add);
    return new Ledger(promises, steps);
  }
}
