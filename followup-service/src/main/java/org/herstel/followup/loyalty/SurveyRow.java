package org.herstel.followup.loyalty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.herstel.events.Scores;
import org.herstel.events.SurveyKind;
import org.herstel.followup.survey.Survey;
import org.jspecify.annotations.Nullable;

/** A survey as it is counted. */
@Entity
@Table(name = "survey")
class SurveyRow {
  @Id UUID id;
  UUID complaint;
  UUID customer;

  @Enumerated(EnumType.STRING)
  SurveyKind kind;

  @Column(name = "requested_at")
  Instant requestedAt;

  @Column(name = "answered_at")
  @Nullable Instant answeredAt;

  @Nullable Boolean satisfied;
  @Nullable Integer solution;
  @Nullable Integer company;
  @Nullable Integer care;
  @Nullable Integer recommend;

  @Column(name = "before_view")
  @Nullable Integer before;

  protected SurveyRow() {}

  SurveyRow(UUID complaint, UUID customer, Survey survey) {
    this.id = survey.id();
    this.complaint = complaint;
    this.customer = customer;
    this.kind = survey.kind();
    this.requestedAt = survey.requestedAt();
  }

  final void show(Survey.Answer answer) {
    Scores scores = answer.scores();
    answeredAt = answer.at();
    satisfied = answer.satisfied();
    solution = scores.solution();
    company = scores.company();
    care = scores.care();
    recommend = scores.recommend();
    before = scores.before();
  }
}
