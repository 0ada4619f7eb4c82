package org.herstel.test;

import java.util.Optional;
import org.herstel.embedded.tokens.TokenClaims;
import org.herstel.embedded.tokens.TokenIssuer;

/** Bearer tokens that the service under test accepts. */
public final class TestTokens {
  private static final TokenIssuer ISSUER =
      TokenIssuer.ofPrivateKey(TestStack.control().getPrivateKeyPem());

  private TestTokens() {}

  /** A token without team and source. */
  public static String token(String role, String subject) {
    return ISSUER.sign(TokenClaims.of(role, subject));
  }

  /** A token of somebody whose sight is limited to a team. */
  public static String tokenOfTeam(String role, String subject, String team) {
    return ISSUER.sign(new TokenClaims(role, subject, Optional.of(team), Optional.empty()));
  }

  /** A token of a system that hands complaints in under this source. */
  public static String tokenOfSource(String role, String subject, String source) {
    return ISSUER.sign(new TokenClaims(role, subject, Optional.empty(), Optional.of(source)));
  }
}
