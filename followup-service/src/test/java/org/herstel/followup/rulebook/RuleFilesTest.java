package org.herstel.followup.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herstel.followup.datafile.DataFile;
import org.herstel.followup.datafile.RefusedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFilesTest {
  private static final String CALENDAR =
      """
      id: %s
      version: "%s"
      valid-from: %s
      zone: Europe/Riga
      hours:
        monday: [09:00-17:00]
      """;

  private @TempDir Path folder;

  @Test
  void own_files_are_used_beside_those_that_come_with_the_service() throws IOException {
    write("riga.yaml", CALENDAR.formatted("house-lv", "1", "2026-01-01"));
    Files.writeString(folder.resolve("notes.txt"), "not a calendar");

    RuleBooks books = start(Optional.of(folder), List.of());

    assertThat(books.book().calendars().of("house-lv")).hasSize(1);
    assertThat(books.book().calendars().of("house-nl")).hasSize(1);
    assertThat(books.book().packs().inForce("house", java.time.LocalDate.EPOCH)).isPresent();
  }

  @Test
  void a_start_with_mistaken_files_is_refused_with_every_file_line_and_reason() throws IOException {
    Path one =
        write("one.yaml", CALENDAR.formatted("house-lv", "1", "2026-01-01") + "color: red\n");
    Path two =
        write("two.yaml", CALENDAR.formatted("house-lt", "1", "2026-13-01").replace("Riga", "Rga"));

    assertThatThrownBy(() -> start(Optional.of(folder), List.of()))
        .isInstanceOf(RefusedFiles.class)
        .hasMessageContaining(one + ":7: color is not known here")
        .hasMessageContaining(two + ":3: valid-from cannot be '2026-13-01'")
        .hasMessageContaining(two + ":4: zone cannot be 'Europe/Rga'");
  }

  @Test
  void a_folder_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> start(Optional.of(folder.resolve("nowhere")), List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("herstel.followup.calendars names no folder");
  }

  @Test
  void what_a_supervisor_put_stays_when_a_file_of_that_name_comes_later() throws IOException {
    write("riga.yaml", CALENDAR.formatted("house-lv", "1", "2026-01-01"));
    DataFile put =
        new DataFile(
            "put", CALENDAR.formatted("house-lv", "1", "2025-01-01").replace("monday", "tuesday"));

    RuleBooks books = start(Optional.of(folder), List.of(put));

    assertThat(books.book().calendars().of("house-lv"))
        .singleElement()
        .satisfies(time ->
            assertThat(time.calendar().validFrom()).isEqualTo(java.time.LocalDate.of(2025, 1, 1)));
  }

  @Test
  void a_calendar_put_at_another_replica_is_found() {
    List<DataFile> stored = new ArrayList<>();
    RuleBooks books = start(Optional.empty(), stored);
    assertThat(books.newest().calendars().of("house-lv")).isEmpty();

    stored.add(new DataFile("put", CALENDAR.formatted("house-lv", "1", "2026-01-01")));
    assertThat(books.newest().calendars().of("house-lv")).hasSize(1);
  }

  @Test
  void a_configuration_that_names_what_is_not_there_is_refused_with_all_of_it() {
    assertThatThrownBy(() ->
            TestRuleBooks.of(
                Map.of(
                    "herstel.followup.country", "XX",
                    "herstel.followup.calendar", "nowhere",
                    "herstel.followup.rule-pack", "nothing"),
                List.of()))
        .hasMessageContaining("XX is no country")
        .hasMessageContaining("there is no calendar nowhere")
        .hasMessageContaining("there is no rule pack nothing");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static RuleBooks start(Optional<Path> calendars, List<DataFile> stored) {
    return TestRuleBooks.of(
        calendars.map(own -> Map.of("herstel.followup.calendars", own.toString())).orElse(Map.of()),
        stored);
  }
}
