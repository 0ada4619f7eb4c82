package org.herstel.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} a real Kafka broker with the platform's topics and a real, empty
 * PostgreSQL database, and the keys to check {@link TestTokens} and customer links. Both servers
 * are started once per test JVM and shared by all its tests; they end with the JVM.
 */
public final class RealKafkaAndPostgres implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    return TestStack.control().getServiceConfig();
  }

  /** Leaves the servers running for the next test class. */
  @Override
  public void stop() {}
}
