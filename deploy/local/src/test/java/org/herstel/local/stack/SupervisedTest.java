package org.herstel.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.herstel.local.launch.Console;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.ProcessFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {
  @TempDir private Path directory;
  private final List<Process> started = new CopyOnWriteArrayList<>();
  private Home home;
  private Console console;

  @BeforeEach
  void prepare() {
    home = new Home(directory.resolve("home"));
    home.prepare();
    console = new Console(home.log("launcher"));
  }

  @Test
  void what_dies_five_times_in_a_minute_is_given_up_with_the_end_of_its_log() throws Exception {
    Supervised supervised =
        new Supervised(part("echo no such database >&2; exit 3"), home, console);
    supervised.start();
    await().atMost(Duration.ofMinutes(1)).until(supervised::givenUp);
    assertThat(started).hasSize(5);
    assertThat(Files.readString(home.log("launcher")))
        .contains("part ended with code 3; it is started again")
        .contains("for the 5th time within 60 s; it is given up")
        .contains("no such database");
    assertThat(ProcessFile.all(home)).isEmpty();
  }

  @Test
  void what_is_killed_runs_again_until_it_is_stopped() throws Exception {
    Supervised supervised = new Supervised(part("exec sleep 600"), home, console);
    supervised.start();
    started.getFirst().destroyForcibly();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() ->
            started.size() == 2
                && ProcessFile.of(home, "part")
                    .running()
                    .equals(Optional.of(started.getLast().toHandle())));

    supervised.stop();

    assertThat(started).noneMatch(Process::isAlive);
    assertThat(ProcessFile.all(home)).isEmpty();
    assertThat(Files.readString(home.log("launcher"))).doesNotContain("given up");
  }

  private Part part(String script) {
    return new Part() {
      @Override
      public String name() {
        return "part";
      }

      @Override
      public Path log() {
        return home.log("part");
      }

      @Override
      public Process start() {
        try {
          Process process =
              new ProcessBuilder("sh", "-c", script)
                  .redirectErrorStream(true)
                  .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                  .start();
          started.add(process);
          return process;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public void stop() {
        started.getLast().destroyForcibly().onExit().join();
      }
    };
  }
}
