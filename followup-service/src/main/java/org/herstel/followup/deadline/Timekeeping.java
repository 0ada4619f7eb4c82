package org.herstel.followup.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import org.herstel.followup.rulepack.StartedBy;
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
   * name.
   */
  public Optional<PackRule> rule(Deadlines deadlines, String name, Instant at) {
    return packs(deadlines, at).stream()
        .flatMap(pack -> rule(pack, name, facts(deadlines)).stream())
        .findFirst();
  }

  /**
   * The rules for a complaint whose clocks something starts: those of its pack, or the house's own
   * where the pack has none.
   */
  List<PackRule> rules(Deadlines deadlines, StartedBy what, Instant at) {
    return packs(deadlines, at).stream()
        .map(pack -> rules(pack, what, facts(deadlines)))
        .filter(rules -> !rules.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<PackRule> rules(RulePack pack, StartedBy what, ComplaintFacts facts) {
    return pack.rulesFor(facts).stream()
        .filter(rule -> rule.startedBy() == what)
        .map(rule -> new PackRule(pack, rule))
        .toList();
  }

  /**
   * Where rules for a complaint are looked for, in order: its pack, then the house's own. Under the
   * house's rules it stays under the version that it came in under; a complaint from before there
   * were rule packs is under the one in force.
   */
  private List<RulePack> packs(Deadlines deadlines, Instant at) {
    Optional<RulePack> chosen =
        deadlines.chosen().flatMap(one -> book.packs().version(one.pack(), one.packVersion()));
    if (chosen.filter(pack -> pack.id().equals(RulePack.HOUSE)).isPresent()) {
      return chosen.stream().toList();
    }
    LocalDate on = calendar(calendarOf(deadlines), at).dateOf(at);
    RulePack house = book.packs().choose(ComplaintFacts.UNKNOWN, on);
    return Stream.concat(chosen.stream(), Stream.of(house)).toList();
  }

  private static ComplaintFacts facts(Deadlines deadlines) {
    return deadlines.chosen().map(Deadlines.Chosen::facts).orElse(ComplaintFacts.UNKNOWN);
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
        .flatMap(pack -> rule(pack, deadline.rule(), facts(deadlines)));
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
