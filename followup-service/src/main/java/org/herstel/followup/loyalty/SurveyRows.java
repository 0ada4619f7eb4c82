package org.herstel.followup.loyalty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.herstel.followup.recovery.Projection;
import org.herstel.followup.recovery.Recovery;
import org.herstel.followup.survey.Respondent;
import org.herstel.followup.survey.Survey;

/** The rows that answers are added up from. */
@ApplicationScoped
class SurveyRows implements PanacheRepositoryBase<SurveyRow, UUID>, Projection {

  @Override
  public void write(UUID complaint, Recovery before, Recovery after) {
    after
        .surveys()
        .respondent()
        .ifPresent(respondent ->
            after.surveys().asked().stream()
                .filter(survey -> !before.surveys().asked().contains(survey))
                .forEach(survey -> store(complaint, respondent, survey)));
  }

  private void store(UUID complaint, Respondent respondent, Survey survey) {
    SurveyRow known = findById(survey.id());
    SurveyRow row = known == null ? new SurveyRow(complaint, respondent.customer(), survey) : known;
    survey.answer().ifPresent(row::show);
    if (known == null) {
      persist(row);
    }
  }
}
