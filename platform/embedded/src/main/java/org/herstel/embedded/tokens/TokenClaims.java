package org.herstel.embedded.tokens;

import java.util.Optional;

/**
 * Who a token speaks for.
 *
 * @param role one of {@code agent}, {@code supervisor}, {@code operator}, {@code integrator}
 * @param subject the person's or system's id; for people the agent id
 * @param team the team that the token is limited to
 * @param source the submitting system that an integrator speaks for
 */
public record TokenClaims(
    String role, String subject, Optional<String> team, Optional<String> source) {

  /** Claims without team and source. */
  public static TokenClaims of(String role, String subject) {
    return new TokenClaims(role, subject, Optional.empty(), Optional.empty());
  }
}
