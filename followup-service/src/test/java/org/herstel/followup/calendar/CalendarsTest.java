package org.herstel.followup.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.herstel.followup.datafile.DataFile;
import org.herstel.followup.datafile.RefusedFiles;
import org.herstel.followup.datafile.ShippedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CalendarsTest {
  private static final Calendars SHIPPED = Calendars.load(ShippedFiles.in("calendars"));

  private static final String GOOD =
      """
      id: shop
      version: "1.10"
      valid-from: 2026-01-01
      zone: Europe/Amsterdam
      hours:
        monday: [09:00-12:30, 13:00-24:00]
      holidays:
        - country: NL
      closures:
        - { date: 2026-06-08, name: Stocktaking }
      """;

  @Test
  void a_calendar_is_what_its_file_says() {
    BusinessCalendar shop = load(GOOD).inForce("shop", Instant.EPOCH).calendar();
    assertThat(shop.version()).isEqualTo("1.10");
    assertThat(shop.hours().on(DayOfWeek.MONDAY))
        .containsExactly(Shift.parse("09:00-12:30"), Shift.parse("13:00-24:00"));
    assertThat(shop.closures()).containsEntry(LocalDate.of(2026, 6, 8), "Stocktaking");
  }

  @Test
  void a_clock_is_started_with_the_version_in_force() {
    Calendars calendars =
        load(GOOD, changed("\"1.10\"", "\"2\"").replace("2026-01-01", "2027-01-01"));
    assertThat(version(calendars, "2025-06-01T00:00:00Z")).as("the first").isEqualTo("1.10");
    assertThat(version(calendars, "2026-12-31T22:59:59Z")).isEqualTo("1.10");
    assertThat(version(calendars, "2026-12-31T23:00:00Z")).as("midnight there").isEqualTo("2");
    assertThat(calendars.version("shop", "1.10")).isPresent();
    assertThat(calendars.version("shop", "3")).isEmpty();
  }

  private static String version(Calendars calendars, String at) {
    return calendars.inForce("shop", Instant.parse(at)).calendar().version();
  }

  @Test
  void an_unknown_calendar_is_not_answered_for() {
    assertThatThrownBy(() -> SHIPPED.inForce("nowhere", Instant.EPOCH))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("nowhere");
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(
            "hours:", "hors:", List.of("1: hours is missing", "5: hors is not known here")),
        Arguments.of("id: shop", "id: My Shop", List.of("1: id cannot be 'My Shop'")),
        Arguments.of("id: shop", "id:", List.of("1: id has no value")),
        Arguments.of("id: shop", "id: [shop]", List.of("1: id must be text, not a list")),
        Arguments.of("id: shop", "id: shop\nid: shop", List.of("2: id is given twice")),
        Arguments.of("2026-01-01", "2026-02-30", List.of("3: valid-from cannot be '2026-02-30'")),
        Arguments.of("2026-01-01", "1926-01-01", List.of("3: valid-from cannot be '1926-01-01'")),
        Arguments.of("Europe/Amsterdam", "Europe/Atlantis", List.of("4: zone cannot be 'Eur")),
        Arguments.of(
            "Europe/Amsterdam", "+01:00", List.of("4: zone cannot be '+01:00': it is not")),
        Arguments.of("monday", "mondag", List.of("6: mondag is not known here")),
        Arguments.of("12:30", "12:60", List.of("6: an entry of monday cannot be '09:00-12:60'")),
        Arguments.of("12:30", "24:30", List.of("6: an entry of monday cannot be '09:00-24:30'")),
        Arguments.of("12:30", "12:3", List.of("6: an entry of monday cannot be '09:00-12:3'")),
        Arguments.of("12:30", "08:30", List.of("6: an entry of monday cannot be '09:00-08:30'")),
        Arguments.of("-12:30", "", List.of("6: an entry of monday cannot be '09:00': a shift is")),
        Arguments.of("12:30", "13:30", List.of("6: an entry of monday overlaps: 13:00-24:00 and")),
        Arguments.of("[09:00-12:30, 13:00-24:00]", "{}", List.of("6: monday must be a list")),
        Arguments.of("[09:00-12:30, 13:00-24:00]", "[]", List.of("5: hours never open in 2026")),
        Arguments.of("country: NL", "country: nl", List.of("8: country cannot be 'nl'")),
        Arguments.of("country: NL", "country: QQ", List.of("8: country cannot be 'QQ'")),
        Arguments.of("country: NL", "land: NL", List.of("8: country is missing", "8: land is not")),
        Arguments.of("- country: NL", "- NL", List.of("8: an entry of holidays must have members")),
        Arguments.of(
            "country: NL",
            "country: GB\n    subdivision: zzz",
            List.of("9: subdivision cannot be")),
        Arguments.of(
            "- country: NL",
            "- country: NL\n  - country: NL",
            List.of("9: an entry of holidays is given twice")),
        Arguments.of("Stocktaking", "''", List.of("10: name has no value")),
        Arguments.of(", name: Stocktaking", "", List.of("10: name is missing")),
        Arguments.of(
            "- { date",
            "- { date: 2026-06-08, name: Early }\n  - { date",
            List.of("11: an entry of closures is a second closure on 2026-06-08")),
        Arguments.of("closures:", "closures: [", List.of("10: not YAML: ")),
        Arguments.of("closures:", "---\nclosures:", List.of("9: not YAML: ")));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_file_with_a_mistake_is_refused_with_its_line(
      String good, String bad, List<String> expected) {
    assertThat(GOOD).contains(good);
    assertThat(refused(changed(good, bad)))
        .hasSameSizeAs(expected)
        .zipSatisfy(expected, (mistake, start) -> assertThat(mistake).startsWith("0:" + start));
  }

  @Test
  void all_mistakes_of_all_files_come_at_once() {
    assertThat(
            refused(
                GOOD.replace("Europe/Amsterdam", "Atlantis").replace("NL", "QQ").concat("x: 1\n"),
                GOOD.replace("12:30", "12:3"),
                ""))
        .extracting(mistake -> mistake.substring(0, mistake.indexOf(' ')))
        .containsExactly("0:4:", "0:8:", "0:11:", "1:6:", "2:1:");
  }

  @Test
  void a_version_is_given_once() {
    assertThat(refused(GOOD, GOOD)).containsExactly("1:2: there is another shop of version 1.10");
    assertThat(refused(GOOD, changed("1.10", "2")))
        .containsExactly("1:2: another version of shop is valid from 2026-01-01 too");
  }

  @Test
  void the_index_names_every_file_that_is_shipped() throws IOException {
    Path folder = Path.of("src/main/resources/calendars");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".yaml")))
          .containsExactlyInAnyOrderElementsOf(Files.readAllLines(folder.resolve("index.txt")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "24x7, 2026-12-25T03:00:00Z, true, always",
    "house-nl, 2026-04-02T15:30:00Z, false, Thursday 17:30 in Amsterdam",
    "house-nl, 2026-04-02T15:29:59Z, true, the last second before",
    "house-nl, 2026-04-03T10:00:00Z, false, Good Friday",
    "house-nl, 2026-05-05T10:00:00Z, false, Liberation Day",
    "house-ee, 2026-06-23T10:00:00Z, false, Victory Day",
    "house-ee, 2026-06-22T15:30:00Z, false, Monday 18:30 in Tallinn",
    "house-gb, 2026-08-31T10:00:00Z, false, Summer bank holiday in England",
    "house-us, 2026-11-26T16:00:00Z, false, Thanksgiving",
    "house-us, 2026-11-27T21:59:00Z, true, Friday 16:59 in New York",
  })
  void the_shipped_ones_open_when_they_say(String id, Instant at, boolean open, String why) {
    assertThat(SHIPPED.inForce(id, at).isOpen(at)).as(why).isEqualTo(open);
  }

  @Test
  void the_shipped_24x7_is_the_plain_clock() {
    Instant start = Instant.parse("2026-12-31T23:59:59.999999Z");
    assertThat(SHIPPED.inForce("24x7", start).add(start, Duration.ofDays(1000)))
        .isEqualTo(start.plus(Duration.ofDays(1000)));
  }

  private static String changed(String good, String bad) {
    return GOOD.replace(good, bad);
  }

  private static Calendars load(String... texts) {
    return Calendars.load(numbered(texts));
  }

  private static List<String> refused(String... texts) {
    RefusedFiles refused =
        catchThrowableOfType(RefusedFiles.class, () -> Calendars.load(numbered(texts)));
    return refused.mistakes().stream().map(Object::toString).toList();
  }

  private static List<DataFile> numbered(String... texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(i -> new DataFile(Integer.toString(i), texts[i]))
        .toList();
  }
}
