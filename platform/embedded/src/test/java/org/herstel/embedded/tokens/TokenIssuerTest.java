package org.herstel.embedded.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;

class TokenIssuerTest {
  @Test
  void a_token_carries_its_claims_and_is_verified_by_the_published_key() throws Exception {
    TokenIssuer issuer = TokenIssuer.create();
    JwtClaims claims =
        verified(
            issuer.sign(
                new TokenClaims(
                    "integrator", "shop", Optional.of("partner-1"), Optional.of("shop-nl"))),
            issuer);
    assertThat(claims.getSubject()).isEqualTo("shop");
    assertThat(claims.getStringListClaimValue("groups")).containsExactly("integrator");
    assertThat(claims.getStringClaimValue("team")).isEqualTo("partner-1");
    assertThat(claims.getStringClaimValue("source")).isEqualTo("shop-nl");
    assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
        .isEqualTo(TokenIssuer.LIFETIME.toSeconds());
  }

  @Test
  void an_issuer_whose_key_was_kept_signs_as_before() throws Exception {
    TokenIssuer issuer = TokenIssuer.create();
    TokenIssuer later = TokenIssuer.ofPrivateKey(issuer.privateKeyPem());
    verified(later.sign(TokenClaims.of("agent", "agent")), issuer);
  }

  @Test
  void another_issuers_token_is_not_verified() {
    String foreign = TokenIssuer.create().sign(TokenClaims.of("agent", "agent"));
    assertThatThrownBy(() -> verified(foreign, TokenIssuer.create()))
        .isInstanceOf(InvalidJwtException.class);
  }

  private static JwtClaims verified(String token, TokenIssuer issuer) throws Exception {
    String pem = issuer.publicKeyPem().replaceAll("-----[A-Z ]+-----", "");
    PublicKey key =
        KeyFactory.getInstance("RSA")
            .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
    return new JwtConsumerBuilder()
        .setVerificationKey(key)
        .setExpectedIssuer("https://herstel.local")
        .setExpectedAudience("herstel")
        .setRequireExpirationTime()
        .build()
        .processToClaims(token);
  }
}
