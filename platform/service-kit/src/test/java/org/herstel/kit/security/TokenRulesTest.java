package org.herstel.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.herstel.embedded.tokens.TokenIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRulesTest {
  @Test
  void a_service_starts_when_issuer_audience_and_key_are_known() {
    assertThat(TokenRules.faults(issuedBy("https://id.example.org"), List.of("prod"))).isEmpty();
  }

  @Test
  void everything_that_is_left_open_is_named() {
    assertThat(TokenRules.faults(config(Map.of()), List.of("prod")))
        .singleElement()
        .asString()
        .contains("mp.jwt.verify.issuer")
        .contains("mp.jwt.verify.audiences")
        .contains("mp.jwt.verify.publickey");
  }

  @Test
  void production_does_not_start_with_the_issuer_of_the_local_stack() {
    assertThat(TokenRules.faults(issuedBy(TokenIssuer.ISSUER), List.of("prod")))
        .singleElement()
        .asString()
        .contains(TokenIssuer.ISSUER)
        .contains("QUARKUS_PROFILE=local");
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "dev", "test"})
  void elsewhere_it_is_good(String profile) {
    assertThat(TokenRules.faults(issuedBy(TokenIssuer.ISSUER), List.of(profile, "prod"))).isEmpty();
  }

  private static Config issuedBy(String issuer) {
    return config(
        Map.of(
            "mp.jwt.verify.issuer", issuer,
            "mp.jwt.verify.audiences", "herstel",
            "mp.jwt.verify.publickey.location", "https://id.example.org/jwks"));
  }

  private static Config config(Map<String, String> properties) {
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(properties, "test", 100))
        .build();
  }
}
