package org.herstel.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessFileTest {
  @TempDir private Path directory;
  private ProcessFile file;

  @BeforeEach
  void prepare() throws Exception {
    Home home = new Home(directory);
    Files.createDirectories(home.run());
    file = ProcessFile.of(home, "intake");
  }

  @Test
  void a_running_process_is_found_again() {
    file.write(ProcessHandle.current());
    assertThat(file.running()).contains(ProcessHandle.current());
  }

  @Test
  void a_stranger_with_the_same_number_is_not_taken_for_it() throws Exception {
    Files.writeString(file.file(), ProcessHandle.current().pid() + " 12345");
    assertThat(file.running()).isEmpty();
  }

  @Test
  void a_process_that_ended_is_not_running() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    file.write(ended.toHandle());
    ended.waitFor();
    assertThat(file.running()).isEmpty();
  }
}
