package org.herstel.test;

import com.github.dockerjava.api.DockerClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.testcontainers.DockerClientFactory;

/** The engine that runs the containers of a test stack, and what is said when there is none. */
final class ContainerEngine {
  private static final Path SOCKET = Path.of("/var/run/docker.sock");

  private ContainerEngine() {}

  /**
   * The engine of this machine.
   *
   * @throws IllegalStateException when none answers, with what to do
   */
  static DockerClient required() {
    return required(() -> DockerClientFactory.instance().client());
  }

  static DockerClient required(Supplier<DockerClient> engine) {
    try {
      return engine.get();
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "The tests are to run in containers (%s=%s), but no container engine answers: %s (%s)."
                  .formatted(ServerKind.PROPERTY, ServerKind.CONTAINERS, place(), reason(e))
              + " Start Docker or Podman, or set DOCKER_HOST to where one listens"
              + " (deploy/containers/start-engine does so on Debian, for root);"
              + " or run the tests without --containers.",
          e);
    }
  }

  /** Why the containers did not start though an engine is there. */
  static IllegalStateException startFailure(RuntimeException cause) {
    return new IllegalStateException(
        "The containers of the test stack do not start: %s. If an image cannot be pulled here,"
                .formatted(reason(cause))
            + " deploy/containers/build-stand-ins makes one under its name.",
        cause);
  }

  private static String place() {
    String host = System.getenv("DOCKER_HOST");
    if (host != null) {
      return "DOCKER_HOST is " + host;
    }
    if (!Files.exists(SOCKET)) {
      return "there is no " + SOCKET;
    }
    return Files.isWritable(SOCKET)
        ? "nobody listens at " + SOCKET
        : "this user may not use " + SOCKET;
  }

  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage() == null ? root.toString() : root.getMessage();
    return message.strip().replaceFirst("\\.$", "");
  }
}
