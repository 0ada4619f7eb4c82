package org.herstel.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KafkaLoginCheckTest {
  private static final String PROTOCOL = "kafka.security.protocol";
  private static final String LOGIN = "kafka.sasl.jaas.config";

  @Test
  void a_service_without_the_password_that_kafka_asks_for_says_what_to_set() {
    assertThat(fault(Map.of(PROTOCOL, "SASL_SSL"))).get().asString().contains("SASL_SSL", LOGIN);
    assertThat(fault(Map.of(PROTOCOL, "SASL_PLAINTEXT", LOGIN, ""))).isPresent();
  }

  @Test
  void with_a_login_or_where_nobody_asks_for_one_it_starts() {
    assertThat(fault(Map.of())).isEmpty();
    assertThat(fault(Map.of(PROTOCOL, "PLAINTEXT"))).isEmpty();
    assertThat(fault(Map.of(PROTOCOL, "SASL_SSL", LOGIN, "a login"))).isEmpty();
  }

  private static Optional<String> fault(Map<String, String> properties) {
    return KafkaLoginCheck.fault(
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(properties, "test", 100))
            .build());
  }
}
