package org.herstel.test;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.command.WaitContainerResultCallback;
import com.github.dockerjava.api.exception.InternalServerErrorException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.herstel.embedded.process.FreePort;
import org.herstel.embedded.process.Server;
import org.testcontainers.containers.GenericContainer;

/**
 * A server in a container that stays when the server ends, and with it the data. It is published at
 * a port that is chosen beforehand: engines choose another one at every start.
 */
abstract class ContainerServer implements Server {
  /** How long a start or an end may take on a machine that is busy with other work. */
  static final Duration PATIENCE = Duration.ofMinutes(3);

  private final GenericContainer<?> container;

  ContainerServer(GenericContainer<?> container, int innerPort) {
    this.container = container;
    container.setPortBindings(List.of("127.0.0.1:" + FreePort.any() + ":" + innerPort));
    container.withStartupTimeout(PATIENCE);
    // The file that starts Kafka may still be open for writing when a busy machine runs it.
    container.withStartupAttempts(2);
  }

  GenericContainer<?> container() {
    return container;
  }

  /** Waits until the server answers again. */
  abstract void awaitReady();

  /** Asks the server to end in order, and may wait for it. */
  abstract void askToEnd();

  /** An engine gives up when processes that are busy do not hold still at once. */
  @Override
  public void pause() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isPaused()) {
      try {
        engine().pauseContainerCmd(id()).exec();
      } catch (InternalServerErrorException e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
        System.out.println("The engine is asked again to freeze a container: " + e.getMessage());
      }
    }
  }

  @Override
  public void resume() {
    if (isPaused()) {
      engine().unpauseContainerCmd(id()).exec();
    }
  }

  @Override
  public void kill() {
    resume();
    if (isRunning()) {
      engine().killContainerCmd(id()).withSignal("KILL").exec();
      awaitEnd();
    }
  }

  @Override
  public void restart() {
    close();
    engine().startContainerCmd(id()).exec();
    awaitReady();
  }

  @Override
  public void close() {
    resume();
    if (isRunning()) {
      askToEnd();
      awaitEnd();
    }
  }

  final DockerClient engine() {
    return container.getDockerClient();
  }

  final String id() {
    return container.getContainerId();
  }

  private boolean isRunning() {
    return Boolean.TRUE.equals(state().getRunning());
  }

  private boolean isPaused() {
    return Boolean.TRUE.equals(state().getPaused());
  }

  private ContainerState state() {
    return container.getCurrentContainerInfo().getState();
  }

  private void awaitEnd() {
    engine()
        .waitContainerCmd(id())
        .exec(new WaitContainerResultCallback())
        .awaitStatusCode(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }
}
