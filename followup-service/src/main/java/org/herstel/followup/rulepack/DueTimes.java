package org.herstel.followup.rulepack;

import java.time.Instant;
import java.time.Period;
import java.util.Map;
import java.util.TreeMap;
import org.herstel.followup.calendar.BusinessTime;
import org.herstel.followup.calendar.CalendarTime;
import org.herstel.followup.calendar.Calendars;
import org.herstel.followup.datafile.Readings;

/** Works out when the time of a rule has passed. */
public final class DueTimes {
  private final Calendars calendars;

  /** Works with these calendars, each in the version in force when a clock is started. */
  public DueTimes(Calendars calendars) {
    this.calendars = calendars;
  }

  /**
   * When the time of a rule has passed.
   *
   * @param start when what starts the rule happened
   * @param complaintCalendar id of the calendar of the complaint
   */
  public Explanation due(RulePack pack, Rule rule, Instant start, String complaintCalendar) {
    return extended(pack, rule, start, complaintCalendar, 0);
  }

  /**
   * When the time of a rule has passed that the customer was told is put off.
   *
   * @param times how often by now
   * @throws IllegalArgumentException if the rule does not allow that
   */
  public Explanation extended(
      RulePack pack, Rule rule, Instant start, String complaintCalendar, int times) {
    String calendar = rule.calendar().orElse(complaintCalendar);
    return due(pack, rule, calendars.inForce(calendar, start), start, times);
  }

  /**
   * When the time of a rule has passed, by a given version of a calendar.
   *
   * @param times how often the customer was told by now that it is put off
   * @throws IllegalArgumentException if the rule does not allow that
   */
  public static Explanation due(
      RulePack pack, Rule rule, BusinessTime time, Instant start, int times) {
    Amount amount = rule.amount(times);
    Steps steps = new Steps(time);
    steps.began(Readings.written(rule.startedBy()), start);
    if (times > 0) {
      steps.putOff(times, rule, amount);
    }
    Instant due = due(time, rule, amount, start, steps);
    steps.ended(due);
    return new Explanation(
        rule.name(),
        pack.id(),
        pack.version(),
        time.calendar().id(),
        time.calendar().version(),
        start,
        due,
        inputs(rule, amount, start, times),
        steps.lines());
  }

  private static Instant due(
      BusinessTime time, Rule rule, Amount amount, Instant start, Steps steps) {
    return switch (amount) {
      case Amount.Hours hours when rule.unit() == Unit.CALENDAR -> {
        steps.always(amount);
        yield new CalendarTime(time.calendar().zone()).add(start, hours.duration());
      }
      case Amount.Hours hours -> {
        Instant due = time.add(start, hours.duration());
        steps.openHours(start, due, hours.duration());
        yield due;
      }
      case Amount.Days days when rule.unit() == Unit.CALENDAR -> {
        steps.calendarDays(start, days, rule.ending());
        yield new CalendarTime(time.calendar().zone()).add(start, days.period(), rule.ending());
      }
      case Amount.Days(Period period) -> {
        steps.businessDays(start, period.getDays());
        yield time.addDays(start, period.getDays());
      }
    };
  }

  private static Map<String, String> inputs(Rule rule, Amount whole, Instant start, int times) {
    Map<String, String> inputs = new TreeMap<>();
    inputs.put(Readings.written(rule.startedBy()), start.toString());
    inputs.put("amount", rule.amount().toString());
    inputs.put("unit", Readings.written(rule.unit()));
    if (rule.unit() == Unit.CALENDAR && rule.amount() instanceof Amount.Days) {
      inputs.put("ends", rule.ending().toString());
    }
    if (times > 0) {
      inputs.put("extensions", Integer.toString(times));
      inputs.put("wholeAmount", whole.toString());
    }
    return inputs;
  }
}
