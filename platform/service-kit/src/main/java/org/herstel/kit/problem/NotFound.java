package org.herstel.kit.problem;

/** There is no such thing, or the caller may not know that there is: 404. */
public final class NotFound extends ProblemException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what in words, for instance {@code complaint}
   */
  public NotFound(String what) {
    super(404, "not-found", "There is no such " + what + ", or it is not yours to see.");
  }
}
