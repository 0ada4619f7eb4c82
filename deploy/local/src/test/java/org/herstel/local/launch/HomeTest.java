package org.herstel.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @TempDir private Path directory;

  @Test
  void state_is_kept_beside_the_launcher_unless_the_user_names_a_place() {
    assertThat(Home.of(Map.of(), directory).directory()).isEqualTo(directory.resolve(".herstel"));
    assertThat(Home.of(Map.of("HERSTEL_HOME", "/elsewhere"), directory).directory())
        .isEqualTo(Path.of("/elsewhere"));
  }

  @Test
  void somebody_elses_directory_is_refused_and_left_alone() throws Exception {
    Path theirs = Files.writeString(directory.resolve("thesis.txt"), "years of work");
    assertThatThrownBy(new Home(directory)::prepare)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("HERSTEL_HOME");
    assertThat(directory).isDirectoryContaining(theirs::equals);
    assertThat(directory.toFile().list()).hasSize(1);
  }

  @Test
  void emptying_forgets_data_mails_logs_and_secrets() throws Exception {
    Home home = new Home(directory.resolve("home"));
    home.prepare();
    Files.createDirectories(home.secrets());
    for (Path each :
        new Path[] {
          home.data().resolve("kafka.log"),
          home.mail().resolve("00000001.eml"),
          home.log("intake"),
          home.secrets().resolve("key")
        }) {
      Files.writeString(each, "old");
    }
    home.empty();
    home.prepare();
    assertThat(home.data()).isEmptyDirectory();
    assertThat(home.mail()).isEmptyDirectory();
    assertThat(home.logs()).isEmptyDirectory();
    assertThat(home.secrets()).doesNotExist();
  }

  @Test
  void a_log_that_has_grown_long_is_set_aside() throws Exception {
    Home home = new Home(directory.resolve("home"));
    home.prepare();
    Files.write(home.log("intake"), new byte[11 * 1024 * 1024]);
    Files.writeString(home.log("mail"), "short");
    home.rotateLogs();
    assertThat(home.log("intake")).doesNotExist();
    assertThat(home.logs().resolve("intake.log.1")).hasSize(11 * 1024 * 1024);
    assertThat(home.log("mail")).hasContent("short");
  }
}
