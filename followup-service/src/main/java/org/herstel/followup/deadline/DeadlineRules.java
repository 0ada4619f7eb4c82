package org.herstel.followup.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.DeadlineMet;
import org.herstel.events.FollowupEvent.DeadlineMissed;
import org.herstel.events.FollowupEvent.DeadlineMoved;
import org.herstel.events.FollowupEvent.DeadlineSet;
import org.herstel.events.FollowupEvent.DeadlineWarned;
import org.herstel.events.FollowupEvent.Reckoning;
import org.herstel.events.FollowupEvent.RulesChosen;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.followup.Ids;
import org.herstel.followup.alert.Alerts;
import org.herstel.followup.calendar.BusinessTime;
import org.herstel.followup.calendar.TimeScale;
import org.herstel.followup.datafile.Readings;
import org.herstel.followup.deadline.Timekeeping.PackRule;
import org.herstel.followup.rulepack.ComplaintFacts;
import org.herstel.followup.rulepack.DueTimes;
import org.herstel.followup.rulepack.Explanation;
import org.herstel.followup.rulepack.Extension;
import org.herstel.followup.rulepack.MetBy;
import org.herstel.followup.rulepack.Pauses;
import org.herstel.followup.rulepack.RulePack;
import org.herstel.followup.rulepack.StartedBy;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * PR5: the rules of the pack that a complaint is under become deadlines when it comes in. A later
 * version of the pack or of a calendar never moves one.
 *
 * @param owner agent id of the complaint's owner
 */
public record DeadlineRules(Timekeeping times, Ids ids, Alerts alerts, Optional<String> owner) {
  /** What has begun when a complaint comes in. */
  private static final Set<StartedBy> BEGUN =
      Set.of(StartedBy.RECEIVED, StartedBy.CUSTOMER_INFORMED);

  /** What counts only when it was done after the clock was started. */
  private static final Set<MetBy> AFTER_START = Set.of(MetBy.CUSTOMER_INFORMED, MetBy.LETTER);

  /** Chooses the rules for a new complaint and sets what they ask. */
  public List<FollowupEvent> received(ComplaintReceived received, Instant at) {
    ComplaintFacts facts = times.choice().facts(received);
    String calendar = times.choice().calendar(facts);
    BusinessTime time = times.calendar(calendar, at);
    RulePack pack = times.choose(facts, time.dateOf(at));
    Stream<FollowupEvent> chosen =
        Stream.of(
            new RulesChosen(
                pack.id(),
                pack.version(),
                calendar,
                time.calendar().version(),
                facts.country().orElse(null),
                facts.product().orElse(null),
                facts.channel().orElse(null)));
    Stream<FollowupEvent> set =
        pack.rulesFor(facts).stream()
            .filter(rule -> BEGUN.contains(rule.startedBy()))
            // The first response is intake's word to the customer: no pack moves it.
            .filter(rule -> rule.metBy() != MetBy.FIRST_RESPONSE)
            .map(rule -> set(new PackRule(pack, rule), at, calendar));
    return Stream.concat(chosen, set).toList();
  }

  /**
   * A plan was agreed: what the rules ask then gets its time. A further plan sets none while the
   * same is still asked about the one before, since one letter can speak of both.
   */
  public List<FollowupEvent> agreed(Deadlines deadlines, Instant at) {
    return times.rules(deadlines, StartedBy.AGREED, at).stream()
        .filter(rule -> !deadlines.asks(rule.rule().name()))
        .<FollowupEvent>map(rule -> set(rule, at, times.calendarOf(deadlines)))
        .toList();
  }

  private DeadlineSet set(PackRule rule, Instant start, String calendar) {
    Explanation explanation = times.due(rule, start, calendar);
    return new DeadlineSet(
        ids.next(),
        rule.rule().name(),
        rule.rule().text(),
        Readings.written(rule.rule().metBy()),
        rule.rule().pauses() == Pauses.WAITING_FOR_CUSTOMER,
        rule.rule().tellBefore(),
        start,
        explanation.due(),
        Timekeeping.reckoning(explanation));
  }

  /**
   * Something happened that may be what is asked.
   *
   * @param at when; what becomes known late still counts
   */
  public List<FollowupEvent> happened(Deadlines deadlines, Happening what, Instant at) {
    List<FollowupEvent> events = new ArrayList<>();
    for (Deadline deadline : deadlines.all()) {
      if (what.meets(deadline) && deadline.changedBy(at) && !isOlder(deadline, at)) {
        events.add(met(deadline, at, what.how(), null));
        if (what != Happening.RESOLVED && deadline.open()) {
          again(deadlines, deadline, at).ifPresent(events::add);
        }
      }
    }
    return events;
  }

  /** What is asked anew is not answered by what was done before. */
  private static boolean isOlder(Deadline deadline, Instant at) {
    return AFTER_START.contains(deadline.metBy()) && !at.isAfter(deadline.start());
  }

  /** The next time for what is asked again and again. */
  private Optional<FollowupEvent> again(Deadlines deadlines, Deadline deadline, Instant at) {
    return times
        .ruleOf(deadlines, deadline)
        .filter(rule -> rule.rule().startedBy() == StartedBy.CUSTOMER_INFORMED)
        .map(rule -> set(rule, at, times.calendarOf(deadlines)));
  }

  private static DeadlineMet met(
      Deadline deadline, Instant at, String how, @Nullable String words) {
    return new DeadlineMet(deadline.id(), deadline.rule(), at, deadline.inTime(at), how, words);
  }

  /** An agent notes that what is asked was done. Saying so again changes nothing. */
  public Decision<FollowupEvent> meet(
      Deadline deadline, boolean withdrawn, String words, Instant now) {
    if (!deadline.open()) {
      return Decision.events(List.of());
    }
    return withdrawn
        ? withdrawn()
        : Decision.events(List.of(met(deadline, now, Deadline.BY_HAND, words)));
  }

  /** An agent has told the customer that it takes longer, as the rule allows. */
  public Decision<FollowupEvent> extend(
      Deadlines deadlines, Deadline deadline, boolean withdrawn, String words, Instant now) {
    if (withdrawn) {
      return withdrawn();
    }
    List<Refusal> obstacles = new ArrayList<>();
    if (!deadline.open()) {
      obstacles.add(new Refusal("deadline-already-met", "What it asks has been done"));
    } else if (!deadline.inTime(now) || deadline.passed()) {
      obstacles.add(
          new Refusal("deadline-passed", "The time has passed; it can no longer be put off"));
    }
    Optional<PackRule> rule = times.ruleOf(deadlines, deadline);
    int allowed = rule.flatMap(one -> one.rule().extension()).map(Extension::times).orElse(0);
    if (allowed == 0) {
      obstacles.add(
          new Refusal("deadline-not-extendable", "The rule does not let this time be put off"));
    } else if (deadline.extensions() >= allowed) {
      obstacles.add(
          new Refusal(
              "extension-used-up",
              "The rule lets this time be put off %s, and it was"
                  .formatted(allowed == 1 ? "once" : allowed + " times")));
    }
    return obstacles.isEmpty()
        ? Decision.events(List.of(extended(deadline, rule.orElseThrow(), words)))
        : Decision.refused(obstacles);
  }

  private DeadlineMoved extended(Deadline deadline, PackRule rule, String words) {
    BusinessTime time = times.calendarOf(deadline);
    int used = deadline.extensions();
    Explanation before = whole(rule, time, deadline, used);
    Explanation after = whole(rule, time, deadline, used + 1);
    Reckoning reckoning = Timekeeping.reckoning(after);
    if (deadline.due().equals(before.due())) {
      return moved(deadline, after.due(), Deadline.EXTENSION, words, reckoning);
    }
    // What was waited for the customer stays on top of it.
    TimeScale scale = times.scaleOf(deadline);
    Instant due = scale.add(deadline.due(), scale.between(before.due(), after.due()));
    return moved(
        deadline,
        due,
        Deadline.EXTENSION,
        words,
        Timekeeping.and(reckoning, List.of("with what was waited for the customer, due " + due)));
  }

  private static Explanation whole(
      PackRule rule, BusinessTime time, Deadline deadline, int extensions) {
    return DueTimes.due(rule.pack(), rule.rule(), time, deadline.start(), extensions);
  }

  private static DeadlineMoved moved(
      Deadline deadline, Instant due, String reason, @Nullable String words, Reckoning reckoning) {
    return new DeadlineMoved(
        deadline.id(), deadline.rule(), deadline.due(), due, reason, words, reckoning);
  }

  /**
   * The complaint was reopened: what was met only by its resolution goes on with what was left. A
   * time that never stands still and has passed meanwhile stays met.
   *
   * @param round the new one
   */
  public List<FollowupEvent> reopened(Deadlines deadlines, int round, Instant now) {
    List<FollowupEvent> events = new ArrayList<>();
    for (Deadline deadline : deadlines.all()) {
      deadline
          .met()
          .filter(met -> met.inTime() && met.how().equals(Deadline.RESOLVED) && met.round() < round)
          .flatMap(met -> goesOn(deadline, met, now))
          .ifPresent(events::add);
    }
    return events;
  }

  private Optional<FollowupEvent> goesOn(Deadline deadline, Deadline.Met met, Instant now) {
    if (deadline.pauses()) {
      Instant stopped = deadline.stoodSince().orElse(met.at());
      return Optional.of(
          WaitRules.resumed(times, deadline, stopped, now, Deadline.REOPENED, "was resolved"));
    }
    return deadline.due().isAfter(now)
        ? Optional.of(
            moved(deadline, deadline.due(), Deadline.REOPENED, null, deadline.reckoning()))
        : Optional.empty();
  }

  /** When a deadline has to be looked at next. */
  public Optional<Instant> wakesAt(Deadline deadline) {
    if (!deadline.runs()) {
      return Optional.empty();
    }
    if (deadline.tellBefore() && !deadline.toldToTell()) {
      Instant tell = times.policy().tellsAt(deadline);
      Instant warn = times.policy().warnsAt(deadline);
      return Optional.of(!deadline.warned() && warn.isBefore(tell) ? warn : tell);
    }
    return Optional.of(
        deadline.warned() ? times.policy().missesAt(deadline) : times.policy().warnsAt(deadline));
  }

  /** Time has gone on. After an outage only the last word is said. */
  public List<FollowupEvent> tick(Deadline deadline, Instant now) {
    if (wakesAt(deadline).filter(moment -> !now.isBefore(moment)).isEmpty()) {
      return List.of();
    }
    if (!now.isBefore(times.policy().missesAt(deadline))) {
      return List.of(
          new DeadlineMissed(deadline.id(), deadline.rule(), deadline.due()),
          alerts.about(
              Alerts.DEADLINE_MISSED,
              "The time for %s passed at %s.".formatted(deadline.rule(), deadline.due())));
    }
    if (deadline.tellBefore() && !now.isBefore(times.policy().tellsAt(deadline))) {
      return List.of(
          warned(deadline, true),
          alerts.about(
              Alerts.DEADLINE_TELL_CUSTOMER,
              "The time for %s ends at %s. If it cannot be kept, the customer has to be told before."
                  .formatted(deadline.rule(), deadline.due())));
    }
    return List.of(warned(deadline, false));
  }

  private DeadlineWarned warned(Deadline deadline, boolean tell) {
    return new DeadlineWarned(
        ids.next(),
        deadline.id(),
        owner.orElse(null),
        deadline.rule(),
        deadline.text(),
        deadline.due(),
        tell);
  }

  private static Decision<FollowupEvent> withdrawn() {
    return Decision.refused("complaint-withdrawn", "The customer took the complaint back");
  }
}
