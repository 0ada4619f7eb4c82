package org.herstel.kit.security;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class TokenRulesTest {
  private static final Map<String, String> ALL =
      Map.of(
          "mp.jwt.verify.issuer", "https://id.example.org",
          "mp.jwt.verify.audiences", "herstel",
          "mp.jwt.verify.publickey.location", "https://id.example.org/jwks");

  @Test
  void a_service_starts_when_issuer_audience_and_key_are_known() {
    new TokenRules().check(new StartupEvent(), config(ALL));
  }

  @Test
  void everything_that_is_left_open_is_named() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new TokenRules().check(new StartupEvent(), config(Map.of())))
        .withMessageContaining("mp.jwt.verify.issuer")
        .withMessageContaining("mp.jwt.verify.audiences")
        .withMessageContaining("mp.jwt.verify.publickey");
  }

  private static Config config(Map<String, String> properties) {
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(properties, "test", 100))
        .build();
  }
}
