package org.herstel.followup.rulepack;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.herstel.followup.calendar.BusinessTime;
import org.herstel.followup.calendar.Day;
import org.herstel.followup.calendar.Ending;

/** Writes down how a due time is worked out, for people. */
final class Steps {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  private final BusinessTime time;
  private final List<String> lines = new ArrayList<>();

  Steps(BusinessTime time) {
    this.time = time;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  void began(String event, Instant start) {
    LocalDateTime local = local(start);
    lines.add(
        "%s %s = %s %s %s"
            .formatted(
                event,
                start,
                DATE.format(local),
                local.toLocalTime(),
                time.calendar().zone().getId()));
  }

  void putOff(int times, Rule rule, Amount whole) {
    lines.add(
        "put off %s: %s in place of %s, counted from the same start"
            .formatted(times == 1 ? "once" : times + " times", whole, rule.amount()));
  }

  /** An end at midnight is shown as the end of its day, not as the beginning of the next. */
  void ended(Instant due) {
    LocalDateTime local = local(due);
    boolean midnight = local.toLocalTime().equals(LocalTime.MIDNIGHT);
    lines.add(
        "due %s = %s %s %s"
            .formatted(
                due,
                DATE.format(midnight ? local.minusDays(1) : local),
                midnight ? "24:00" : local.toLocalTime(),
                time.calendar().zone().getId()));
  }

  void always(Amount amount) {
    lines.add(amount + " of calendar time: nights and days off count");
  }

  void calendarDays(Instant start, Amount.Days days, Ending ending) {
    LocalDate first = time.dateOf(start);
    lines.add(
        "%s after %s, which does not count itself: the last day is %s"
            .formatted(days, DATE.format(first), DATE.format(first.plus(days.period()))));
    lines.add(
        ending.at().isPresent()
            ? "it ends at " + ending + " of that day"
            : "it ends at the time of day at which it began");
  }

  void businessDays(Instant start, int count) {
    LocalDate date = time.dateOf(start);
    lines.add(DATE.format(date) + " does not count: business days begin with the day after");
    Run run = new Run();
    for (int counted = 0; counted < count; ) {
      date = date.plusDays(1);
      Day day = time.day(date);
      if (day.isBusinessDay()) {
        counted++;
        run.businessDay(date, counted);
      } else {
        run.closed(day);
      }
    }
    run.end();
    lines.add("business day %d is over when it closes".formatted(count));
  }

  void openHours(Instant start, Instant due, Duration amount) {
    if (!time.isOpen(start)) {
      LocalDateTime opening = local(time.nextOpening(start));
      lines.add(
          "closed then: counts from %s %s".formatted(DATE.format(opening), opening.toLocalTime()));
    }
    Run run = new Run();
    Duration left = amount;
    for (LocalDate date = time.dateOf(start); !left.isZero(); date = date.plusDays(1)) {
      Duration passed = time.between(later(start, time.startOf(date)), earlier(due, date));
      left = left.minus(passed);
      if (passed.isZero()) {
        run.closed(time.day(date));
      } else {
        run.open(date, passed, left);
      }
    }
    run.end();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Instant earlier(Instant due, LocalDate date) {
    Instant end = time.startOf(date.plusDays(1));
    return due.isBefore(end) ? due : end;
  }

  private LocalDateTime local(Instant moment) {
    return moment.atZone(time.calendar().zone()).toLocalDateTime();
  }

  /** Days that follow each other and are alike, for one line. */
  private final class Run {
    private String kind = "";
    private LocalDate first = LocalDate.EPOCH;
    private LocalDate last = LocalDate.EPOCH;
    private String what = "";
    private int firstNumber;
    private Duration passed = Duration.ZERO;

    void closed(Day day) {
      String reason =
          day.closure()
              .orElse(day.isBusinessDay() ? "no opening hours are left" : "no opening hours");
      add(reason, day.date());
      what = "closed, " + reason;
    }

    void businessDay(LocalDate date, int number) {
      boolean goesOn = add("business day", date);
      firstNumber = goesOn ? firstNumber : number;
      what =
          goesOn
              ? "business days %d to %d".formatted(firstNumber, number)
              : "business day " + number;
    }

    void open(LocalDate date, Duration some, Duration left) {
      passed = add("open", date) ? passed.plus(some) : some;
      what = "%s passes, %s left".formatted(passed, left);
    }

    /** Whether the day goes on with what was before. */
    private boolean add(String kindOfDay, LocalDate date) {
      boolean goesOn = kind.equals(kindOfDay);
      if (!goesOn) {
        end();
        kind = kindOfDay;
        first = date;
      }
      last = date;
      return goesOn;
    }

    void end() {
      if (!kind.isEmpty()) {
        String days =
            first.equals(last)
                ? DATE.format(first)
                : DATE.format(first) + " to " + DATE.format(last);
        lines.add(days + ": " + what);
      }
    }
  }
}
