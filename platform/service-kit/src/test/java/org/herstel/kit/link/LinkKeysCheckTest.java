package org.herstel.kit.link;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Optional;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class LinkKeysCheckTest {
  @Inject BeanManager beans;

  @Test
  void a_service_with_links_does_not_start_without_keys() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new LinkKeysCheck().check(new StartupEvent(), Optional.empty(), beans))
        .withMessageStartingWith("herstel.links.keys is not set");
  }

  @Test
  void no_service_starts_with_keys_that_are_wrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new LinkKeysCheck().check(new StartupEvent(), Optional.of("k1:abc"), beans))
        .withMessageContaining("key k1 is shorter than 32 bytes");
  }
}
