package org.herstel.followup.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.herstel.followup.calendar.Calendars;
import org.herstel.followup.calendar.Ending;
import org.herstel.followup.datafile.DataFile;
import org.herstel.followup.datafile.ShippedFiles;
import org.herstel.followup.rulepack.Extension.CountsFrom;
import org.junit.jupiter.api.Test;

class DueTimesTest {
  private static final Calendars CALENDARS = Calendars.load(ShippedFiles.in("calendars"));
  private static final DueTimes TIMES = new DueTimes(CALENDARS);

  /** Thursday before Easter, 17:40 in Amsterdam: ten minutes after closing. */
  private static final Instant AFTER_CLOSING = Instant.parse("2026-04-02T15:40:00Z");

  @Test
  void calendar_hours_are_explained() {
    Explanation explained = due(rule("PT20M", Unit.CALENDAR, Ending.SAME_TIME), AFTER_CLOSING);
    assertThat(explained.due()).isEqualTo("2026-04-02T16:00:00Z");
    assertThat(explained.steps())
        .containsExactly(
            "received 2026-04-02T15:40:00Z = Thu 2 Apr 2026 17:40 Europe/Amsterdam",
            "PT20M of calendar time: nights and days off count",
            "due 2026-04-02T16:00:00Z = Thu 2 Apr 2026 18:00 Europe/Amsterdam");
  }

  @Test
  void calendar_days_are_explained() {
    Explanation explained = due(rule("P8W", Unit.CALENDAR, Ending.parse("24:00")), AFTER_CLOSING);
    assertThat(explained.due()).isEqualTo("2026-05-28T22:00:00Z");
    assertThat(explained.steps())
        .containsExactly(
            "received 2026-04-02T15:40:00Z = Thu 2 Apr 2026 17:40 Europe/Amsterdam",
            "P8W after Thu 2 Apr 2026, which does not count itself: the last day is Thu 28 May 2026",
            "it ends at 24:00 of that day",
            "due 2026-05-28T22:00:00Z = Thu 28 May 2026 24:00 Europe/Amsterdam");
  }

  @Test
  void business_days_are_explained() {
    Explanation explained = due(rule("P7D", Unit.BUSINESS, Ending.SAME_TIME), AFTER_CLOSING);
    assertThat(explained.due()).isEqualTo("2026-04-15T15:30:00Z");
    assertThat(explained.steps())
        .containsExactly(
            "received 2026-04-02T15:40:00Z = Thu 2 Apr 2026 17:40 Europe/Amsterdam",
            "Thu 2 Apr 2026 does not count: business days begin with the day after",
            "Fri 3 Apr 2026: closed, Good Friday",
            "Sat 4 Apr 2026: closed, no opening hours",
            "Sun 5 Apr 2026: closed, Easter",
            "Mon 6 Apr 2026: closed, Easter Monday",
            "Tue 7 Apr 2026 to Fri 10 Apr 2026: business days 1 to 4",
            "Sat 11 Apr 2026 to Sun 12 Apr 2026: closed, no opening hours",
            "Mon 13 Apr 2026 to Wed 15 Apr 2026: business days 5 to 7",
            "business day 7 is over when it closes",
            "due 2026-04-15T15:30:00Z = Wed 15 Apr 2026 17:30 Europe/Amsterdam");
  }

  @Test
  void business_hours_are_explained() {
    Explanation explained = due(rule("PT20H", Unit.BUSINESS, Ending.SAME_TIME), AFTER_CLOSING);
    assertThat(explained.due()).isEqualTo("2026-04-09T10:00:00Z");
    assertThat(explained.steps())
        .containsExactly(
            "received 2026-04-02T15:40:00Z = Thu 2 Apr 2026 17:40 Europe/Amsterdam",
            "closed then: counts from Tue 7 Apr 2026 09:00",
            "Thu 2 Apr 2026: closed, no opening hours are left",
            "Fri 3 Apr 2026: closed, Good Friday",
            "Sat 4 Apr 2026: closed, no opening hours",
            "Sun 5 Apr 2026: closed, Easter",
            "Mon 6 Apr 2026: closed, Easter Monday",
            "Tue 7 Apr 2026 to Thu 9 Apr 2026: PT20H passes, PT0S left",
            "due 2026-04-09T10:00:00Z = Thu 9 Apr 2026 12:00 Europe/Amsterdam");
  }

  @Test
  void business_hours_within_a_day_are_explained() {
    Explanation explained =
        due(rule("PT1H", Unit.BUSINESS, Ending.SAME_TIME), Instant.parse("2026-04-02T08:00:00Z"));
    assertThat(explained.steps())
        .containsExactly(
            "received 2026-04-02T08:00:00Z = Thu 2 Apr 2026 10:00 Europe/Amsterdam",
            "Thu 2 Apr 2026: PT1H passes, PT0S left",
            "due 2026-04-02T09:00:00Z = Thu 2 Apr 2026 11:00 Europe/Amsterdam");
  }

  @Test
  void what_was_put_off_is_explained() {
    Explanation explained =
        TIMES.extended(
            pack(),
            extensible("P6W", "P4W", CountsFrom.DUE, Ending.parse("24:00")),
            AFTER_CLOSING,
            "house-nl",
            1);
    assertThat(explained.due()).isEqualTo("2026-06-11T22:00:00Z");
    assertThat(explained.steps())
        .contains("put off once: P10W in place of P6W, counted from the same start");
    assertThat(explained.inputs())
        .containsEntry("extensions", "1")
        .containsEntry("wholeAmount", "P10W");
  }

  @Test
  void putting_off_may_count_from_the_start() {
    Rule rule = extensible("P15D", "P60D", CountsFrom.START, Ending.parse("24:00"));
    assertThat(TIMES.extended(pack(), rule, AFTER_CLOSING, "house-nl", 1).due())
        .isEqualTo("2026-06-01T22:00:00Z");
  }

  @Test
  void nothing_is_put_off_more_often_than_the_rule_allows() {
    Rule once = extensible("P6W", "P4W", CountsFrom.DUE, Ending.parse("24:00"));
    Rule never = rule("P6W", Unit.CALENDAR, Ending.parse("24:00"));
    assertThatThrownBy(() -> TIMES.extended(pack(), once, AFTER_CLOSING, "house-nl", 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TIMES.extended(pack(), never, AFTER_CLOSING, "house-nl", 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_calendar_of_a_rule_comes_before_that_of_the_complaint() {
    Rule estonian =
        new Rule(
            "answer",
            "Answer.",
            AppliesWhen.ALWAYS,
            StartedBy.RECEIVED,
            Amount.parse("P1D"),
            Unit.CALENDAR,
            Ending.parse("24:00"),
            Optional.of("house-ee"),
            Pauses.NEVER,
            false,
            Optional.empty(),
            MetBy.FINAL_RESPONSE);
    Explanation explained = TIMES.due(pack(), estonian, AFTER_CLOSING, "house-nl");
    assertThat(explained.calendar()).isEqualTo("house-ee");
    assertThat(explained.due()).isEqualTo("2026-04-03T21:00:00Z");
  }

  @Test
  void a_due_time_says_which_versions_it_came_of() {
    Explanation explained = due(rule("P1D", Unit.BUSINESS, Ending.SAME_TIME), AFTER_CLOSING);
    assertThat(explained.rule()).isEqualTo("answer");
    assertThat(explained.pack()).isEqualTo("test");
    assertThat(explained.packVersion()).isEqualTo("7");
    assertThat(explained.calendar()).isEqualTo("house-nl");
    assertThat(explained.calendarVersion()).isEqualTo("2026.1");
    assertThat(explained.start()).isEqualTo(AFTER_CLOSING);
    assertThat(explained.inputs())
        .containsOnlyKeys("received", "amount", "unit")
        .containsEntry("received", "2026-04-02T15:40:00Z");
  }

  /** What was promised is not moved; a putting off that comes later goes by the old version too. */
  @Test
  void a_new_version_of_the_calendar_is_for_clocks_started_after_it() {
    DataFile dutch =
        ShippedFiles.in("calendars").stream()
            .filter(file -> file.name().contains("house-nl"))
            .findFirst()
            .orElseThrow();
    DataFile later =
        new DataFile(
            "later",
            dutch
                .text()
                .replace("\"2026.1\"", "\"2026.2\"")
                .replace("valid-from: 2026-01-01", "valid-from: 2026-04-07")
                .replace("17:30", "20:00"));
    DueTimes times = new DueTimes(Calendars.load(List.of(dutch, later)));
    Rule rule = rule("P2D", Unit.BUSINESS, Ending.SAME_TIME);
    Explanation before = times.due(pack(), rule, AFTER_CLOSING, "house-nl");
    assertThat(before.calendarVersion()).isEqualTo("2026.1");
    assertThat(before.due()).isEqualTo("2026-04-08T15:30:00Z");
    Explanation after = times.due(pack(), rule, AFTER_CLOSING.plus(Duration.ofDays(5)), "house-nl");
    assertThat(after.calendarVersion()).isEqualTo("2026.2");
    assertThat(after.due()).isEqualTo("2026-04-09T18:00:00Z");
  }

  /** Each rule has its own due time; there is none that several could overrule each other in. */
  @Test
  void a_shorter_update_rule_does_not_overrule_a_longer_first_response() {
    Rule first = rule("PT16H", Unit.BUSINESS, Ending.SAME_TIME);
    Rule update = rule("PT4H", Unit.BUSINESS, Ending.SAME_TIME);
    Explanation alone = due(first, AFTER_CLOSING);
    due(update, AFTER_CLOSING);
    assertThat(due(first, AFTER_CLOSING)).isEqualTo(alone);
    assertThat(alone.due()).isAfter(due(update, AFTER_CLOSING).due());
  }

  private static Explanation due(Rule rule, Instant start) {
    return TIMES.due(pack(), rule, start, "house-nl");
  }

  private static Rule rule(String amount, Unit unit, Ending ending) {
    return rule(amount, unit, ending, Optional.empty());
  }

  private static Rule extensible(String amount, String more, CountsFrom from, Ending ending) {
    return rule(
        amount, Unit.CALENDAR, ending, Optional.of(new Extension(Amount.parse(more), from, 1)));
  }

  private static Rule rule(String amount, Unit unit, Ending ending, Optional<Extension> extension) {
    return new Rule(
        "answer",
        "Answer.",
        AppliesWhen.ALWAYS,
        StartedBy.RECEIVED,
        Amount.parse(amount),
        unit,
        ending,
        Optional.empty(),
        Pauses.NEVER,
        extension.isPresent(),
        extension,
        MetBy.FINAL_RESPONSE);
  }

  private static RulePack pack() {
    return new RulePack(
        "test",
        "7",
        "Test",
        URI.create("docs/x"),
        LocalDate.of(2020, 1, 1),
        Optional.of(AppliesWhen.ALWAYS),
        List.of());
  }
}
