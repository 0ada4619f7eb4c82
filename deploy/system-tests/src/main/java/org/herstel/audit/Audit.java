package org.herstel.audit;

import java.util.List;

/** All guarantees that can be seen from outside. */
public final class Audit {
  private static final List<Rule> RULES =
      List.of(
          new AcceptedIsDurable(),
          new RefusedLeavesNothing(),
          new OneKeyOneComplaint(),
          new SubmissionsAddUp(),
          new JournalAndTopicAgree(),
          new StreamsAreInOrder(),
          new EffectsAreSingle(),
          new MessagesAreSingle(),
          new ClocksFire(),
          new PromisesAreNotSilent());

  private Audit() {}

  /** Everything that is wrong; empty when all guarantees hold. */
  public static List<Violation> check(Evidence evidence) {
    return RULES.stream().flatMap(rule -> rule.check(evidence).stream()).toList();
  }
}
