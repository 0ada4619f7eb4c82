package org.herstel.kit.problem;

import java.util.Map;

/** Ends a request with a problem document; the transaction it leaves is rolled back. */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final transient Map<String, String> headers;

  public ProblemException(Problem problem, Map<String, String> headers) {
    super(problem.code() + ": " + problem.detail(), null, false, false);
    this.problem = problem;
    this.headers = Map.copyOf(headers);
  }

  public ProblemException(int status, String code, String detail) {
    this(Problem.of(status, code, detail), Map.of());
  }

  /** A problem that goes away by itself: the answer says after how many seconds to come back. */
  public static ProblemException passing(int status, String code, String detail, int retryAfter) {
    return new ProblemException(
        Problem.of(status, code, detail), Map.of("Retry-After", Integer.toString(retryAfter)));
  }

  /** What the caller is told. */
  public Problem problem() {
    return problem;
  }

  /** Headers of the answer. */
  public Map<String, String> headers() {
    return headers;
  }
}
