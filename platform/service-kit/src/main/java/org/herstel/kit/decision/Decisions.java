package org.herstel.kit.decision;

import java.util.List;

/** Leads from a decision to its events. */
public final class Decisions {
  private Decisions() {}

  /**
   * The events of an accepted command.
   *
   * @throws Refused with every obstacle
   */
  public static <E> List<E> accepted(Decision<E> decision) {
    return switch (decision) {
      case Decision.Events<E>(List<E> events) -> events;
      case Decision.Refused<E>(List<Refusal> obstacles) -> throw new Refused(obstacles);
    };
  }
}
