package org.herstel.followup.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.herstel.events.FollowupEvent.Reckoning;
import org.herstel.followup.calendar.BusinessTime;
import org.herstel.followup.calendar.CalendarTime;
import org.herstel.followup.calendar.TimeScale;
import org.herstel.followup.datafile.Readings;
import org.herstel.followup.rulepack.ComplaintFacts;
import org.herstel.followup.rulepack.DueTimes;
import org.herstel.followup.rulepack.Explanation;
import org.herstel.followup.rulepack.Rule;
import org.herstel.followup.rulepack.RuleBook;
import org.herstel.followup.rulepack.RulePack;
import org.herstel.followup.rulepack.Unit;

/**
 * The calendars and rule packs there are, and how they are used.
 *
 * @param book all calendars and packs
 * @param choice how those of a complaint are chosen
 * @param policy when somebody hears of a deadline
 */
public record Timekeeping(RuleBook book, ChoicePolicy choice, DeadlinePolicy policy) {

  /** A pack, and one of its rules. */
  public record PackRule(RulePack pack, Rule rule) {}

  /** The pack that a new complaint is under. */
  RulePack choose(ComplaintFacts facts, LocalDate on) {
    RulePack chosen = book.packs().choose(facts, on);
    return chosen.id().equals(RulePack.HOUSE)
        ? book.packs().inForce(choice.pack(), on).orElse(chosen)
        : chosen;
  }

  /** The calendar in the version in force at a moment. */
  BusinessTime calendar(String id, Instant at) {
    return book.calendars().inForce(id, at);
  }

  /** When the time of a rule has passed. */
  public Explanation due(PackRule rule, Instant start, String complaintCalendar) {
    return new DueTimes(book.calendars()).due(rule.pack(), rule.rule(), start, complaintCalendar);
  }

  /**
   * A rule for a complaint: that of its pack, or the house's own where the pack has none of that
   * name. A complaint from before there were rule packs is under the house's.
   */
  public Optional<PackRule> rule(Deadlines deadlines, String name, Instant at) {
    ComplaintFacts facts =
        deadlines.chosen().map(Deadlines.Chosen::facts).orElse(ComplaintFacts.UNKNOWN);
    Optional<RulePack> chosen =
        deadlines.chosen().flatMap(one -> book.packs().version(one.pack(), one.packVersion()));
    LocalDate on = calendar(calendarOf(deadlines), at).dateOf(at);
    return chosen
        .flatMap(pack -> rule(pack, name, facts))
        .or(() -> rule(book.packs().choose(ComplaintFacts.UNKNOWN, on), name, facts));
  }

  private static Optional<PackRule> rule(RulePack pack, String name, ComplaintFacts facts) {
    return pack.rule(name, facts).map(rule -> new PackRule(pack, rule));
  }

  /** The id of a complaint's calendar. */
  public String calendarOf(Deadlines deadlines) {
    return deadlines.chosen().map(Deadlines.Chosen::calendar).orElse(choice.calendar());
  }

  /** The rule that a deadline was set by; empty if that version of the pack is gone. */
  Optional<PackRule> ruleOf(Deadlines deadlines, Deadline deadline) {
    Reckoning reckoning = deadline.reckoning();
    return Optional.ofNullable(reckoning.pack())
        .flatMap(pack -> book.packs().version(pack, reckoning.ruleVersion()))
        .flatMap(pack ->
            rule(
                pack,
                deadline.rule(),
                deadlines.chosen().map(Deadlines.Chosen::facts).orElse(ComplaintFacts.UNKNOWN)));
  }

  /** The calendar that a deadline was worked out with, in that version. */
  BusinessTime calendarOf(Deadline deadline) {
    Reckoning reckoning = deadline.reckoning();
    return Optional.ofNullable(reckoning.calendarVersion())
        .flatMap(version -> book.calendars().version(reckoning.calendar(), version))
        .orElseGet(() -> calendar(reckoning.calendar(), deadline.start()));
  }

  /** The time in which a deadline was worked out. */
  TimeScale scaleOf(Deadline deadline) {
    BusinessTime time = calendarOf(deadline);
    boolean business =
        Readings.written(Unit.BUSINESS).equals(deadline.reckoning().inputs().get("unit"));
    return business ? time : new CalendarTime(time.calendar().zone());
  }

  /** An explanation as events carry it. */
  public static Reckoning reckoning(Explanation explanation) {
    return new Reckoning(
        explanation.rule(),
        explanation.packVersion(),
        explanation.calendar(),
        new TreeMap<>(explanation.inputs()),
        explanation.pack(),
        explanation.calendarVersion(),
        explanation.steps());
  }

  /** The same with something added to how it was worked out. */
  static Reckoning and(Reckoning reckoning, List<String> lines) {
    List<String> steps = new ArrayList<>(Optional.ofNullable(reckoning.steps()).orElse(List.of()));
    steps.addAll(lines);
    return new Reckoning(
        reckoning.rule(),
        reckoning.ruleVersion(),
        reckoning.calendar(),
        reckoning.inputs(),
        reckoning.pack(),
        reckoning.calendarVersion(),
        steps);
  }
}
