package org.herstel.embedded.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {
  @TempDir private Path directory;

  /** Starts two children, has one guarded and the other released, says who they are and waits. */
  static final class Launcher {
    public static void main(String[] arguments) throws Exception {
      Guard guard = Guard.start();
      Process guarded = new ProcessBuilder("sleep", "600").start();
      Process released = new ProcessBuilder("sleep", "600").start();
      guard.watch(guarded.pid(), "TERM");
      guard.watch(released.pid(), "TERM");
      guard.release(released.pid());
      guard.removeAtEnd(Path.of(arguments[0]));
      Signals.send(guarded.pid(), "STOP");
      System.out.println(guarded.pid());
      System.out.println(released.pid());
      Thread.sleep(Duration.ofMinutes(5));
    }
  }

  @Test
  void nothing_guarded_outlives_a_killed_launcher_not_even_when_frozen() throws Exception {
    Path temporary = Files.createDirectories(directory.resolve("data with space/deep"));
    Process launcher =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                temporary.getParent().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = launcher.inputReader()) {
      ProcessHandle guarded = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
      ProcessHandle released = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
      try {
        launcher.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        await().atMost(Duration.ofMinutes(1)).until(() -> !guarded.isAlive());
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.notExists(temporary.getParent()));
        assertThat(released.isAlive()).isTrue();
      } finally {
        released.destroyForcibly();
        guarded.destroyForcibly();
      }
    }
  }
}
