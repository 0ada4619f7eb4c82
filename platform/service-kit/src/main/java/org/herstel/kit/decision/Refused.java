package org.herstel.kit.decision;

import java.util.List;
import java.util.stream.Collectors;

/** A command was refused by the rules of the method; nothing was changed. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> obstacles;

  public Refused(List<Refusal> obstacles) {
    super(
        obstacles.stream().map(Refusal::code).collect(Collectors.joining(", ")),
        null,
        false,
        false);
    this.obstacles = List.copyOf(obstacles);
  }

  public Refused(String code, String detail) {
    this(List.of(new Refusal(code, detail)));
  }

  /** Everything that stood in the way. */
  public List<Refusal> obstacles() {
    return obstacles;
  }
}
