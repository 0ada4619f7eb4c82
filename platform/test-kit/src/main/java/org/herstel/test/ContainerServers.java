package org.herstel.test;

import com.github.dockerjava.api.DockerClient;
import java.util.concurrent.CompletionException;
import org.testcontainers.lifecycle.Startables;

/**
 * Servers in containers. Testcontainers removes them when the JVM ends, by itself or, where it may,
 * by the help of its own cleaner, which does so even after {@code kill -9} of the JVM.
 */
record ContainerServers(BrokerContainer broker, DatabaseContainer postgres) implements Servers {
  static Servers start() {
    DockerClient engine = ContainerEngine.required();
    BrokerContainer broker = BrokerContainer.of(ContainerImages.kafka());
    DatabaseContainer postgres = DatabaseContainer.of(ContainerImages.postgres());
    try {
      Startables.deepStart(broker.container(), postgres.container()).join();
    } catch (CompletionException e) {
      throw ContainerEngine.startFailure(e);
    }
    System.out.printf(
        "Test stack in containers: %s, %s%n",
        ContainerImages.describe(engine, ContainerImages.kafka()),
        ContainerImages.describe(engine, ContainerImages.postgres()));
    return new ContainerServers(broker, postgres);
  }

  @Override
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }
}
