package org.herstel.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.herstel.audit.Audit;
import org.herstel.local.service.Service;
import org.herstel.system.stack.LocalStack;
import org.herstel.system.stack.LocalStackExtension;
import org.herstel.system.stack.Replica;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A next release is rolled out under load, and taken back: its migrations run while the release
 * before works, both work side by side, the older one is stopped, and starts again on the newer
 * schema. That a service halts at events of a newer version is tested in the kit (ReplicasTest).
 */
@ExtendWith(LocalStackExtension.class)
@Order(Integer.MAX_VALUE - 3)
class UpgradeTest {
  private final LocalStack stack;

  UpgradeTest(LocalStack stack) {
    this.stack = stack;
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void nothing_is_lost_when_a_next_release_comes_and_goes_under_load() throws Exception {
    stack.awaitRest();
    List<Replica> next = new ArrayList<>();
    try (Load load = Load.steady(stack)) {
      load.start();
      for (Service service : Service.values()) {
        assertThat(stack.databases().migrate(service, "next-release/" + service.label()))
            .as("migrations of " + service)
            .isEqualTo(5);
        next.add(stack.replica(service, 9));
      }
      await("the next release")
          .atMost(LocalStack.PATIENCE.multipliedBy(2))
          .until(() -> next.stream().allMatch(Replica::isRunning));
      for (Service service : Service.values()) {
        stack.stop(service.label());
      }
      stack.awaitReady(LocalStack.PATIENCE.multipliedBy(2));
      next.forEach(Replica::close);
      load.stop();
      load.join();
      stack.awaitReady();
      stack.awaitRest();

      assertThat(Audit.check(stack.evidence(load.outside()))).isEmpty();
      assertThat(load.accepted()).isPositive();
    } finally {
      next.forEach(Replica::close);
    }
  }
}
