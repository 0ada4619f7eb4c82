package org.herstel.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
  private static final Instant BUILT_AT = Instant.parse("2026-01-01T10:00:00Z");

  @TempDir Path directory;
  private Path built;
  private ServiceProgram program;

  @BeforeEach
  void build() throws IOException {
    built = Files.createDirectories(directory.resolve("built"));
    Files.writeString(built.resolve("quarkus-run.jar"), "jar");
    touch(built.resolve("quarkus-run.jar"), BUILT_AT);
    program = ServiceProgram.setAside(built, directory.resolve("program"));
  }

  @Test
  void the_first_start_notes_its_classes() {
    ClassArchive archive = new ClassArchive(built, program);

    assertThat(archive.isThere()).isFalse();
    assertThat(archive.arguments(true))
        .contains("-XX:SharedArchiveFile=app-cds.jsa", "-XX:DumpLoadedClassList=classes.lst");
  }

  @Test
  void what_was_made_is_used_by_the_next_start() throws IOException {
    made(new ClassArchive(built, program));
    ServiceProgram again = ServiceProgram.setAside(built, directory.resolve("program"));
    ClassArchive next = new ClassArchive(built, again);

    assertThat(next.isThere()).isTrue();
    assertThat(next.arguments(true))
        .contains("-XX:SharedArchiveFile=" + name())
        .noneMatch(argument -> argument.contains("classes.lst"));
    assertThat(again.directory().resolve(name())).exists();
  }

  @Test
  void one_that_is_older_than_the_service_is_not_used() throws IOException {
    made(new ClassArchive(built, program));
    touch(built.resolve(name()), BUILT_AT.minusSeconds(1));

    assertThat(new ClassArchive(built, program).isThere()).isFalse();
  }

  private void made(ClassArchive archive) throws IOException {
    Files.writeString(program.directory().resolve(name()), "classes");
    archive.keep();
  }

  private static String name() {
    return "classes-" + Runtime.version() + ".jsa";
  }

  private static void touch(Path file, Instant at) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(at));
  }
}
