package org.herstel.kit.decision;

import java.util.List;

/**
 * What a pure decision answers: the events that follow, or everything that stands in the way.
 *
 * @param <E> the events of the deciding service
 */
public sealed interface Decision<E> {

  /** The command is carried out; an empty list means that there was nothing left to do. */
  record Events<E>(List<E> events) implements Decision<E> {
    public Events {
      events = List.copyOf(events);
    }
  }

  /** The command is refused, with every obstacle at once. */
  record Refused<E>(List<Refusal> obstacles) implements Decision<E> {
    public Refused {
      obstacles = List.copyOf(obstacles);
      if (obstacles.isEmpty()) {
        throw new IllegalArgumentException("a refusal names at least one obstacle");
      }
    }
  }

  @SafeVarargs
  static <E> Decision<E> events(E... events) {
    return new Events<>(List.of(events));
  }

  static <E> Decision<E> events(List<? extends E> events) {
    return new Events<>(List.copyOf(events));
  }

  static <E> Decision<E> refused(String code, String detail) {
    return new Refused<>(List.of(new Refusal(code, detail)));
  }

  static <E> Decision<E> refused(List<Refusal> obstacles) {
    return new Refused<>(obstacles);
  }
}
