package org.herstel.kit.problem;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The request is not well formed: 400 with everything that is wrong with it. */
public final class Invalid extends ProblemException {
  private static final long serialVersionUID = 1L;

  private static final int MOST_VIOLATIONS = 200;

  public Invalid(List<Violation> violations) {
    this("invalid-request", detail(violations), violations);
  }

  public Invalid(String field, String message) {
    this(List.of(new Violation(field, message)));
  }

  /** A request that is wrong as a whole. */
  public Invalid(String code, String detail, List<Violation> violations) {
    super(
        new Problem(
            code,
            400,
            detail,
            violations.stream().limit(MOST_VIOLATIONS).toList(),
            List.of(),
            null),
        Map.of());
  }

  /** The same with one more thing that is wrong; what is malformed as a whole stays that. */
  public Invalid and(String field, String message) {
    List<Violation> all =
        Stream.concat(Stream.of(new Violation(field, message)), violations().stream()).toList();
    return violations().isEmpty()
        ? new Invalid(problem().code(), problem().detail(), all)
        : new Invalid(all);
  }

  /** Everything that is wrong, at most 200. */
  public List<Violation> violations() {
    return problem().violations();
  }

  private static String detail(List<Violation> violations) {
    int count = violations.size();
    if (count == 1) {
      return "One thing is wrong with the request; nothing was changed.";
    }
    String listed = count > MOST_VIOLATIONS ? ", the first " + MOST_VIOLATIONS + " are listed" : "";
    return count + " things are wrong with the request" + listed + "; nothing was changed.";
  }
}
