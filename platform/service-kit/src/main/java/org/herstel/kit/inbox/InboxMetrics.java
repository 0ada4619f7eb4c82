package org.herstel.kit.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How much is applied and how long it took from the cause. */
@ApplicationScoped
class InboxMetrics {
  private final Counter applied;
  private final Timer delay;

  InboxMetrics(MeterRegistry registry) {
    applied =
        Counter.builder("herstel.inbox.applied")
            .description("facts of other services applied")
            .register(registry);
    delay =
        Timer.builder("herstel.inbox.delay")
            .description("from the transaction that said it to the one that applied it")
            .publishPercentiles(0.5, 0.99)
            .register(registry);
  }

  void applied(List<Fact> facts) {
    applied.increment(facts.size());
    Instant now = Instant.now();
    for (Fact fact : facts) {
      Duration took = Duration.between(fact.envelope().time(), now);
      delay.record(took.isNegative() ? Duration.ZERO : took);
    }
  }
}
