package org.herstel.audit;

/**
 * Something that must not be.
 *
 * @param guarantee the one that is broken, for instance {@code G6}
 * @param what for a person, with ids and no content
 */
public record Violation(String guarantee, String what) {
  @Override
  public String toString() {
    return guarantee + ": " + what;
  }
}
