package org.herstel.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.herstel.audit.Audit;
import org.herstel.local.service.Service;
import org.herstel.system.stack.LocalStack;
import org.herstel.system.stack.LocalStackExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A next release is rolled out under load, and taken back: its migrations run while the release
 * before works, both work side by side, the older one is stopped, and starts again on the newer
 * schema. That a service halts at events of a newer version is tested in the kit (ReplicasTest).
 */
@Tag("long")
@ExtendWith(LocalStackExtension.class)
@Order(Integer.MAX_VALUE - 3)
class UpgradeTest {
  private static final int A_SECOND = 10;

  private final LocalStack stack;

  UpgradeTest(LocalStack stack) {
    this.stack = stack;
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void nothing_is_lost_when_a_next_release_comes_and_goes_under_load() throws Exception {
    stack.awaitRest();
    try (Load load = Load.steady(stack, A_SECOND)) {
      load.start();
      for (Service service : Service.values()) {
        assertThat(stack.databases().migrate(service, "next-release/" + service.label()))
            .as("migrations of " + service)
            .isEqualTo(5);
      }
      stack.scale(replicas(2));
      for (Service service : Service.values()) {
        stack.stop(service.label());
      }
      stack.awaitReady(LocalStack.PATIENCE.multipliedBy(2));
      stack.scale(replicas(1));
      load.end();
      load.join();
      stack.awaitReady();
      stack.awaitRest();

      assertThat(Audit.check(stack.evidence(load.outside()))).isEmpty();
      assertThat(load.accepted()).isPositive();
    }
  }

  private static String[] replicas(int number) {
    return Stream.of(Service.values())
        .map(service -> service.label() + "=" + number)
        .toArray(String[]::new);
  }
}
