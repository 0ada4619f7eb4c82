package org.herstel.followup.survey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.herstel.events.FollowupEvent.SurveyAnswered;
import org.herstel.events.FollowupEvent.SurveyRequested;
import org.herstel.events.Link;
import org.herstel.events.Scores;
import org.herstel.events.SurveyKind;

/**
 * One time that the customer is asked.
 *
 * @param round of the complaint whose recovery is asked about
 */
public record Survey(
    UUID id,
    SurveyKind kind,
    int round,
    Link link,
    Instant requestedAt,
    Optional<Answer> answer,
    boolean praiseInvited) {

  /** What the customer answered. */
  public record Answer(Instant at, Scores scores, boolean satisfied, Optional<String> words) {}

  static Survey requested(SurveyRequested event, int round, Instant at) {
    return new Survey(
        event.survey(), event.kind(), round, event.link(), at, Optional.empty(), false);
  }

  Survey answered(SurveyAnswered event, Instant at) {
    Answer given =
        new Answer(at, event.scores(), event.satisfied(), Optional.ofNullable(event.words()));
    return new Survey(id, kind, round, link, requestedAt, Optional.of(given), praiseInvited);
  }

  Survey invited() {
    return new Survey(id, kind, round, link, requestedAt, answer, true);
  }

  /** Whether the customer was not content. */
  public boolean low() {
    return answer.filter(given -> !given.satisfied()).isPresent();
  }

  /** When the customer said to be content. */
  Optional<Instant> contentAt() {
    return answer.filter(Answer::satisfied).map(Answer::at);
  }
}
