package org.herstel.followup.survey;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.herstel.events.FollowupEvent.PraiseInvited;
import org.herstel.events.FollowupEvent.SurveyAnswered;
import org.herstel.events.FollowupEvent.SurveyRequested;
import org.herstel.events.SurveyKind;

/**
 * Everything the customer of one complaint was asked by link, in the order of asking.
 *
 * @param respondent empty as long as intake has not said who complained
 */
public record Surveys(Optional<Respondent> respondent, List<Survey> asked) {
  public static final Surveys NONE = new Surveys(Optional.empty(), List.of());

  public Surveys {
    respondent = Objects.requireNonNullElse(respondent, Optional.empty());
    asked = asked == null ? List.of() : List.copyOf(asked);
  }

  public Surveys from(Respondent customer) {
    return new Surveys(Optional.of(customer), asked);
  }

  /** The survey that a link of this version leads to. */
  public Optional<Survey> version(int version) {
    return asked.stream().filter(survey -> survey.link().version() == version).findFirst();
  }

  /** Those of one kind about one round. */
  List<Survey> of(SurveyKind kind, int round) {
    return asked.stream()
        .filter(survey -> survey.kind() == kind && survey.round() == round)
        .toList();
  }

  /** Whether the customer of this round said not to be content. */
  boolean low(int round) {
    return asked.stream().anyMatch(survey -> survey.round() == round && survey.low());
  }

  int nextVersion() {
    return asked.stream().mapToInt(survey -> survey.link().version()).max().orElse(0) + 1;
  }

  public Surveys requested(SurveyRequested event, int round, Instant at) {
    Survey survey = Survey.requested(event, round, at);
    return new Surveys(respondent, Stream.concat(asked.stream(), Stream.of(survey)).toList());
  }

  public Surveys answered(SurveyAnswered event, Instant at) {
    return change(event.survey(), survey -> survey.answered(event, at));
  }

  public Surveys invited(PraiseInvited event) {
    return change(event.survey(), Survey::invited);
  }

  private Surveys change(UUID id, UnaryOperator<Survey> change) {
    return new Surveys(
        respondent,
        asked.stream()
            .map(survey -> survey.id().equals(id) ? change.apply(survey) : survey)
            .toList());
  }
}
