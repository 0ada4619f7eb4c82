package org.herstel.kit.problem;

/** The caller is known and may not do this: 403. */
public final class Denied extends ProblemException {
  private static final long serialVersionUID = 1L;

  public Denied(String code, String detail) {
    super(403, code, detail);
  }
}
