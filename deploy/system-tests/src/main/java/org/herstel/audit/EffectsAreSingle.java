package org.herstel.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.Envelope;
import org.herstel.events.EventTypes;
import org.herstel.events.FollowupEvent.AftercareScheduled;
import org.herstel.events.FollowupEvent.FirstResponseMissed;
import org.herstel.events.FollowupEvent.FirstResponseWarned;
import org.herstel.events.FollowupEvent.PraiseInvited;
import org.herstel.events.FollowupEvent.PromiseKept;
import org.herstel.events.FollowupEvent.PromiseMade;
import org.herstel.events.FollowupEvent.SurveyAnswered;
import org.herstel.events.FollowupEvent.SurveyRequested;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.NotificationEvent;
import org.herstel.events.ResolutionEvent.CaseOpened;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.StepDone;

/** G7: what may happen once has happened once, however often its cause was delivered. */
final class EffectsAreSingle implements Rule {
  @Override
  public List<Violation> check(Evidence evidence) {
    List<Violation> violations = new ArrayList<>();
    once(evidence, ComplaintReceived.class, event -> "", violations);
    once(evidence, CaseOpened.class, event -> "", violations);
    once(evidence, FirstResponseMissed.class, event -> "", violations);
    once(evidence, FirstResponseWarned.class, event -> "", violations);
    once(evidence, PlanAgreed.class, event -> "plan " + event.plan().version(), violations);
    once(evidence, StepDone.class, event -> "step " + event.step(), violations);
    once(evidence, PromiseKept.class, event -> "promise " + event.promise(), violations);
    once(
        evidence,
        PromiseMade.class,
        event ->
            event.basis().step() == null
                ? "promise " + event.promise()
                : event.basis().type() + " " + event.basis().step(),
        violations);
    once(evidence, SurveyRequested.class, event -> "survey " + event.link().version(), violations);
    once(evidence, SurveyAnswered.class, event -> "survey " + event.survey(), violations);
    once(evidence, PraiseInvited.class, event -> "", violations);
    oncePerRound(evidence, ComplaintResolved.class, violations);
    oncePerRound(evidence, AftercareScheduled.class, violations);
    evidence.journals().values().forEach(journal -> oneAnswerPerCause(journal, violations));
    return violations;
  }

  private static <E extends ComplaintEvent> void once(
      Evidence evidence, Class<E> type, Function<E, String> what, List<Violation> violations) {
    count(
        type,
        Events.all(evidence, type).stream()
            .map(said -> said.envelope().subject() + " " + what.apply(said.event()))
            .toList(),
        violations);
  }

  private static <E extends ComplaintEvent> void oncePerRound(
      Evidence evidence, Class<E> type, List<Violation> violations) {
    count(
        type,
        Events.all(evidence, type).stream()
            .map(said -> said.envelope().subject() + " round " + said.envelope().round())
            .toList(),
        violations);
  }

  private static void count(Class<?> type, List<String> keys, List<Violation> violations) {
    Map<String, Integer> counts = new HashMap<>();
    keys.forEach(key -> counts.merge(key, 1, Integer::sum));
    counts.forEach((key, count) -> {
      if (count > 1) {
        violations.add(
            new Violation("G7", "%s %d times for %s".formatted(type.getSimpleName(), count, key)));
      }
    });
  }

  /**
   * A fact that is applied is answered in one transaction: at one time. What becomes of a message
   * is said in several, all because of the fact that called for it; G8 looks after those.
   */
  private static void oneAnswerPerCause(
      List<Evidence.Journaled> journal, List<Violation> violations) {
    Map<List<Object>, Evidence.Journaled> answers = new HashMap<>();
    for (Evidence.Journaled row : journal) {
      var event = row.event();
      if (event.causeSource() == null || event.causeSequence() == null || isAboutAMessage(event)) {
        continue;
      }
      List<Object> cause = List.of(event.subject(), event.causeSource(), event.causeSequence());
      var before = answers.put(cause, row);
      if (before != null && !before.event().time().equals(event.time())) {
        violations.add(
            new Violation(
                "G7",
                "%s answered sequence %d of %s about %s twice"
                    .formatted(
                        event.source(),
                        event.causeSequence(),
                        event.causeSource(),
                        event.subject())));
      }
    }
  }

  private static boolean isAboutAMessage(Envelope event) {
    return EventTypes.named(event.type())
        .filter(type -> NotificationEvent.class.isAssignableFrom(type.record()))
        .isPresent();
  }
}
