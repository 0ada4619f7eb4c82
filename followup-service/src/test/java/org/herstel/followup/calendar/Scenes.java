package org.herstel.followup.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Random calendars and moments, most of them where time is known to go wrong. */
class Scenes extends DomainContextBase {
  private static final List<String> ZONES =
      List.of(
          "Europe/Amsterdam",
          "Europe/Tallinn",
          "Europe/London",
          "America/New_York",
          "America/Havana",
          "America/Sao_Paulo",
          "America/St_Johns",
          "Australia/Lord_Howe",
          "Asia/Kathmandu",
          "Asia/Tehran",
          "Africa/Casablanca",
          "Pacific/Apia",
          "Pacific/Chatham",
          "Antarctica/Troll",
          "Etc/UTC");

  private static final int DAY = 24 * 60;

  /** A calendar, three moments in order near each other, and an amount. */
  record Scene(BusinessTime time, Instant first, Instant second, Instant third, Duration amount) {
    @Override
    public String toString() {
      return "%s %s %s closed %s, %s %s %s %s"
          .formatted(
              time.calendar().zone(),
              time.calendar().hours().shifts(),
              time.calendar().holidays(),
              time.calendar().closures().keySet(),
              first,
              second,
              third,
              amount);
    }
  }

  @Provide
  Arbitrary<Scene> scenes() {
    return Arbitraries.of(ZONES)
        .map(ZoneId::of)
        .flatMap(zone -> moments(zone).flatMap(moment -> scenes(zone, moment)));
  }

  private static Arbitrary<Scene> scenes(ZoneId zone, Instant first) {
    return Combinators.combine(calendars(zone, first), gaps(), gaps(), amounts())
        .as((calendar, gap, further, amount) ->
            new Scene(
                BusinessTime.of(calendar),
                first,
                first.plus(gap),
                first.plus(gap).plus(further),
                amount));
  }

  private static Arbitrary<Duration> gaps() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(Duration.ZERO)),
        Tuple.of(4, micros(Duration.ofHours(3))),
        Tuple.of(4, minutes(3 * DAY)),
        Tuple.of(1, micros(Duration.ofDays(500))));
  }

  private static Arbitrary<Duration> amounts() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(Duration.ZERO)),
        Tuple.of(4, minutes(2 * DAY)),
        Tuple.of(3, micros(Duration.ofHours(30))),
        Tuple.of(2, micros(Duration.ofDays(60))));
  }

  private static Arbitrary<Duration> minutes(int most) {
    return Arbitraries.integers().between(0, most).map(Duration::ofMinutes);
  }

  private static Arbitrary<Duration> micros(Duration most) {
    return Arbitraries.longs()
        .between(0, most.toNanos() / 1_000)
        .map(micros -> Duration.of(micros, ChronoUnit.MICROS));
  }

  /** Days of a changed clock, leap days, ends of years, midnights; and any other. */
  static Arbitrary<Instant> moments(ZoneId zone) {
    Arbitrary<Instant> any =
        Arbitraries.longs()
            .between(
                Instant.parse("1995-01-01T00:00:00Z").getEpochSecond(),
                Instant.parse("2060-01-01T00:00:00Z").getEpochSecond())
            .map(Instant::ofEpochSecond);
    return Arbitraries.oneOf(
        any,
        any.map(moment -> change(zone, moment)).flatMap(Scenes::near),
        any.map(moment -> midnight(zone, moment)).flatMap(Scenes::near),
        Arbitraries.integers()
            .between(500, 514)
            .map(quarter -> midnight(zone, LocalDate.of(4 * quarter, 2, 29)))
            .flatMap(Scenes::near),
        Arbitraries.integers()
            .between(1996, 2050)
            .map(year -> midnight(zone, LocalDate.of(year, 1, 1)))
            .flatMap(Scenes::near));
  }

  private static Arbitrary<Instant> near(Instant moment) {
    return Arbitraries.oneOf(
        Arbitraries.just(moment),
        Arbitraries.integers().between(-DAY, DAY).map(minutes -> moment.plusSeconds(minutes * 60L)),
        Arbitraries.longs()
            .between(-7_200_000_000L, 7_200_000_000L)
            .map(micros -> moment.plus(micros, ChronoUnit.MICROS)));
  }

  private static Instant change(ZoneId zone, Instant moment) {
    return Optional.ofNullable(zone.getRules().nextTransition(moment))
        .or(() -> Optional.ofNullable(zone.getRules().previousTransition(moment)))
        .map(ZoneOffsetTransition::getInstant)
        .orElse(moment);
  }

  private static Instant midnight(ZoneId zone, Instant moment) {
    return midnight(zone, moment.atZone(zone).toLocalDate());
  }

  private static Instant midnight(ZoneId zone, LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }

  private static Arbitrary<BusinessCalendar> calendars(ZoneId zone, Instant around) {
    LocalDate day = around.atZone(zone).toLocalDate();
    Arbitrary<Set<Integer>> closures =
        Arbitraries.integers().between(-3, 12).set().ofMaxSize(5).injectDuplicates(0.1);
    return Combinators.combine(weeks(), closures, regions())
        .as((hours, closed, regions) -> {
          Map<LocalDate, String> names = new TreeMap<>();
          closed.forEach(offset -> names.put(day.plusDays(offset), "closed"));
          return new BusinessCalendar("random", "1", day, zone, hours, regions, names);
        });
  }

  private static Arbitrary<List<HolidayRegion>> regions() {
    return Arbitraries.of(
        List.of(),
        List.of(new HolidayRegion("NL", Optional.empty())),
        List.of(new HolidayRegion("EE", Optional.empty())),
        List.of(new HolidayRegion("GB", Optional.of("sct"))),
        List.of(
            new HolidayRegion("US", Optional.of("ny")), new HolidayRegion("NL", Optional.empty())));
  }

  private static Arbitrary<WeeklyHours> weeks() {
    return shifts()
        .list()
        .ofSize(7)
        .map(days -> {
          Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
          for (int i = 0; i < 7; i++) {
            week.put(DayOfWeek.of(i + 1), days.get(i));
          }
          return week;
        })
        .filter(week -> week.values().stream().anyMatch(some -> !some.isEmpty()))
        .map(WeeklyHours::new);
  }

  /** Split shifts, some touching each other, some at midnight, some where clocks are changed. */
  private static Arbitrary<List<Shift>> shifts() {
    Arbitrary<Integer> bound =
        Arbitraries.oneOf(
            Arbitraries.of(0, 60, 90, 120, 150, 180, DAY - 60, DAY),
            Arbitraries.integers().between(0, 24).map(hour -> hour * 60),
            Arbitraries.integers().between(0, DAY));
    return Combinators.combine(bound.set().ofMaxSize(6), Arbitraries.of(true, false))
        .as((bounds, touching) -> between(bounds.stream().sorted().toList(), touching));
  }

  private static List<Shift> between(List<Integer> bounds, boolean touching) {
    List<Shift> shifts = new ArrayList<>();
    for (int i = 0; i + 1 < bounds.size(); i += touching ? 1 : 2) {
      shifts.add(new Shift(new TimeOfDay(bounds.get(i)), new TimeOfDay(bounds.get(i + 1))));
    }
    return shifts;
  }

  /** Always open, however the day is cut. */
  static WeeklyHours always(LocalTime cut) {
    String time = cut.truncatedTo(ChronoUnit.MINUTES).toString();
    return time.equals("00:00")
        ? Weeks.daily("00:00-24:00")
        : Weeks.daily("00:00-" + time, time + "-24:00");
  }
}
