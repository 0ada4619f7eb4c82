package org.herstel.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.herstel.embedded.process.Guard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaPartTest {
  @TempDir private Path directory;

  /** Prints variables, then ends. */
  static final class PrintsItsEnvironment {
    public static void main(String[] names) {
      for (String name : names) {
        System.out.println(name + "=" + System.getenv(name));
      }
    }
  }

  @Test
  void the_users_variables_reach_the_process_and_win_over_those_of_the_stack() throws Exception {
    Path log = directory.resolve("part.log");
    try (Guard guard = Guard.start()) {
      JavaPart part =
          new JavaPart(
              "part",
              directory,
              log,
              List.of(
                  "-cp",
                  System.getProperty("java.class.path"),
                  PrintsItsEnvironment.class.getName(),
                  "PATH",
                  "HERSTEL_ONLY_FROM_THE_STACK"),
              Map.of("PATH", "of the stack", "HERSTEL_ONLY_FROM_THE_STACK", "set"),
              guard);
      assertThat(part.start().waitFor()).isZero();
    }
    assertThat(Files.readAllLines(log))
        .filteredOn(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS"))
        .containsExactly("PATH=" + System.getenv("PATH"), "HERSTEL_ONLY_FROM_THE_STACK=set");
  }
}
