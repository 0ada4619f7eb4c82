package org.herstel.followup.survey;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.PraiseInvited;
import org.herstel.events.FollowupEvent.SurveyAnswered;
import org.herstel.events.FollowupEvent.SurveyRequested;
import org.herstel.events.Link;
import org.herstel.events.Scores;
import org.herstel.events.SurveyKind;
import org.herstel.followup.Ids;
import org.herstel.followup.alert.Alerts;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Refusal;

/**
 * AC2, AC3, AC4, AC6: customers are asked once after every resolution and, long after a good
 * closing, whether it lasted. A low score opens the complaint again; praise may be made public.
 */
public record SurveyRules(SurveyPolicy policy, Ids ids) {
  /** What the links of surveys are for, as signed. */
  public static final String LINK_KIND = "survey";

  /** When the customer has to be asked next. */
  public Optional<Instant> wakesAt(SurveyKind kind, Surveys surveys, Situation now) {
    if (surveys.respondent().isEmpty()
        || now.withdrawn()
        || now.unhappyAtCheck()
        || surveys.low(now.round())) {
      return Optional.empty();
    }
    return switch (kind) {
      case RESOLUTION -> afterResolution(surveys, now);
      case PERIODIC -> afterClosing(surveys, now);
    };
  }

  /** Time has gone on. */
  public List<FollowupEvent> tick(
      SurveyKind kind, Surveys surveys, Situation situation, Instant now) {
    return wakesAt(kind, surveys, situation)
        .filter(moment -> !now.isBefore(moment))
        .<List<FollowupEvent>>map(moment -> List.of(request(kind, surveys, now)))
        .orElse(List.of());
  }

  /** Why a survey cannot be answered any more. */
  public Optional<Refusal> notAnswerable(
      Survey survey, Surveys surveys, Situation situation, Instant now) {
    if (survey.answer().isPresent()) {
      return refusal("already-answered", "The customer has answered this survey");
    }
    if (situation.withdrawn()) {
      return refusal("complaint-withdrawn", "The customer took the complaint back");
    }
    if (survey.round() < situation.round()) {
      return refusal("survey-of-older-round", "The complaint was reopened meanwhile");
    }
    if (survey.link().version() < surveys.nextVersion() - 1) {
      return refusal("survey-superseded", "The customer was asked again later");
    }
    if (!now.isBefore(survey.link().expiresAt())) {
      return refusal("survey-expired", "The time to answer has passed");
    }
    return Optional.empty();
  }

  /**
   * The customer answered.
   *
   * @param mayInvite whether this customer may be invited to praise in public: not invited before,
   *     and not unhappy about another complaint
   */
  public Decision<FollowupEvent> answer(
      Survey survey,
      Surveys surveys,
      Situation situation,
      SurveyAnswer given,
      boolean mayInvite,
      Alerts alerts,
      Instant now) {
    Optional<Refusal> refusal = notAnswerable(survey, surveys, situation, now);
    if (refusal.isPresent()) {
      return new Decision.Refused<>(List.of(refusal.get()));
    }
    Scores scores = given.scores();
    boolean low = policy.low(scores);
    List<FollowupEvent> events = new ArrayList<>();
    events.add(
        new SurveyAnswered(survey.id(), survey.kind(), scores, !low, given.words().orElse(null)));
    if (low) {
      events.add(alerts.about(Alerts.LOW_SCORE, told(scores)));
    } else if (mayInvite && policy.praise(scores)) {
      policy.praiseUrl().ifPresent(url -> events.add(new PraiseInvited(survey.id(), url)));
    }
    return new Decision.Events<>(events);
  }

  /** Once the owner has asked, or given up, and in any case some days after the resolution. */
  private Optional<Instant> afterResolution(Surveys surveys, Situation now) {
    return surveys.of(SurveyKind.RESOLUTION, now.round()).isEmpty()
        ? now.resolvedAt()
            .map(resolved -> resolved.plus(policy.after()))
            .map(latest -> now.checkEndedAt().filter(latest::isAfter).orElse(latest))
        : Optional.empty();
  }

  /** An interval after the customer was content, and after the last time of asking. */
  private Optional<Instant> afterClosing(Surveys surveys, Situation now) {
    List<Survey> before = surveys.of(SurveyKind.PERIODIC, now.round());
    if (policy.interval().isZero()
        || before.size() >= policy.times()
        || now.resolvedAt().isEmpty()
        || now.checkEndedAt().isEmpty()) {
      return Optional.empty();
    }
    Duration interval = policy.interval();
    return before.isEmpty()
        ? contentAt(surveys, now).map(content -> content.plus(interval))
        : Optional.of(before.getLast().requestedAt().plus(interval));
  }

  /** A customer whom nobody reached is content only by an own answer. */
  private static Optional<Instant> contentAt(Surveys surveys, Situation now) {
    return now.contentAtCheck()
        .or(() ->
            surveys.of(SurveyKind.RESOLUTION, now.round()).stream()
                .flatMap(survey -> survey.contentAt().stream())
                .findFirst());
  }

  private SurveyRequested request(SurveyKind kind, Surveys surveys, Instant now) {
    Instant expires = now.plus(policy.openFor()).truncatedTo(ChronoUnit.MICROS);
    return new SurveyRequested(
        ids.next(), kind, new Link(LINK_KIND, surveys.nextVersion(), expires));
  }

  private static String told(Scores scores) {
    return ("The customer's answers to the survey are low: solution %d of 5, view of the company %d"
            + " of 5, felt cared for %d of 5, would recommend us %d of 10.")
        .formatted(scores.solution(), scores.company(), scores.care(), scores.recommend());
  }

  private static Optional<Refusal> refusal(String code, String detail) {
    return Optional.of(new Refusal(code, detail));
  }
}
