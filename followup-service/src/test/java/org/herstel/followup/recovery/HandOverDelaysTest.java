package org.herstel.followup.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class HandOverDelaysTest {
  private static final Instant LATER = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @Inject HandOverDelays stored;

  @BeforeEach
  @AfterEach
  void forget() {
    QuarkusTransaction.requiringNew().run(() -> stored.deleteAll());
  }

  private void left(int many, Duration took) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          for (int i = 0; i < many; i++) {
            stored.persist(
                new HandOverRow(UUID.randomUUID(), 1, LATER.plusMillis(i), took.toMillis()));
          }
        });
  }

  private static Duration measured() {
    return QuarkusTransaction.requiringNew().call(() -> new HandOverDelays().slowest());
  }

  @Test
  void fewer_than_a_hundred_say_nothing() {
    left(99, Duration.ofMinutes(5));
    assertThat(measured()).isZero();
  }

  @Test
  void one_in_a_hundred_may_be_slower() {
    left(198, Duration.ofSeconds(3));
    left(2, Duration.ofMinutes(5));
    assertThat(measured()).isEqualTo(Duration.ofSeconds(3));
    left(1, Duration.ofMinutes(6));
    assertThat(measured()).isEqualTo(Duration.ofMinutes(5));
  }
}
