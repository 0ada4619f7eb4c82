package org.herstel.followup.measures;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.herstel.followup.calendar.ZoneNames;
import org.herstel.kit.page.QueryCheck;
import org.jspecify.annotations.Nullable;

/** What a caller wants to know. */
record MeasuresQuery(By by, Periods periods) {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final Duration USUAL_RANGE = Duration.ofDays(90);

  /**
   * Parameters as they were sent.
   *
   * @param from and {@code to}: an instant, or a date for the beginning of that day in the zone
   */
  record Text(
      @Nullable String by,
      @Nullable String from,
      @Nullable String to,
      @Nullable String interval,
      @Nullable String zone) {}

  /**
   * Reads the parameters: by team, over the 90 days before {@code to}, in weeks unless said
   * otherwise; {@code to} is now unless said otherwise.
   *
   * @throws org.herstel.kit.problem.Invalid with everything that is wrong
   */
  static MeasuresQuery read(Text text, ZoneId usualZone, Instant now) {
    QueryCheck check = new QueryCheck();
    By by = oneOf(check, "by", text.by(), By.values(), By.TEAM);
    Interval interval = oneOf(check, "interval", text.interval(), Interval.values(), Interval.WEEK);
    ZoneId zone = zone(check, text.zone(), usualZone);
    Optional<Instant> to = moment(check, "to", text.to(), zone, now);
    Optional<Instant> from =
        moment(check, "from", text.from(), zone, to.orElse(now).minus(USUAL_RANGE));
    Optional<Periods> periods =
        from.flatMap(begin -> to.flatMap(end -> periods(check, begin, end, interval, zone)));
    check.done();
    return new MeasuresQuery(by, periods.orElseThrow());
  }

  private static Optional<Periods> periods(
      QueryCheck check, Instant from, Instant to, Interval interval, ZoneId zone) {
    if (!from.isBefore(to)) {
      check.wrong("from", "must be before to (%s)".formatted(to));
      return Optional.empty();
    }
    Optional<Periods> periods = Periods.of(from, to, interval, zone);
    if (periods.isEmpty()) {
      check.wrong(
          "interval",
          "divides this range into more than %d periods; choose a longer one or a shorter range"
              .formatted(Periods.MOST));
    }
    return periods;
  }

  private static <E extends Enum<E>> E oneOf(
      QueryCheck check, String name, @Nullable String text, E[] all, E usual) {
    if (absent(text)) {
      return usual;
    }
    Optional<E> chosen = Arrays.stream(all).filter(one -> nameOf(one).equals(text)).findFirst();
    if (chosen.isEmpty()) {
      String names =
          Arrays.stream(all).map(MeasuresQuery::nameOf).collect(Collectors.joining(", "));
      check.wrong(name, "must be one of " + names);
    }
    return chosen.orElse(usual);
  }

  /** How callers write a constant. */
  static String nameOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static ZoneId zone(QueryCheck check, @Nullable String text, ZoneId usual) {
    if (absent(text)) {
      return usual;
    }
    if (ZoneNames.isName(text)) {
      return ZoneId.of(text);
    }
    check.wrong("zone", "must be a time zone such as Europe/Amsterdam");
    return usual;
  }

  private static Optional<Instant> moment(
      QueryCheck check, String name, @Nullable String text, ZoneId zone, Instant usual) {
    if (absent(text)) {
      return Optional.of(usual);
    }
    try {
      Instant moment =
          DATE.matcher(text).matches()
              ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
              : Instant.parse(text);
      if (!moment.isBefore(FIRST) && !moment.isAfter(LAST)) {
        return Optional.of(moment);
      }
    } catch (DateTimeException e) {
      // said below
    }
    check.wrong(
        name,
        "must be a date such as 2026-11-21, or a date and time such as 2026-11-21T20:18:00Z,"
            + " not before 1970");
    return Optional.empty();
  }

  private static boolean absent(@Nullable String text) {
    return text == null || text.isEmpty();
  }
}
