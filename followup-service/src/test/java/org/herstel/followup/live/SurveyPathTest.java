package org.herstel.followup.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstel.events.EventJson;
import org.herstel.events.EventTypes;
import org.herstel.events.FollowupEvent.AftercareScheduled;
import org.herstel.events.FollowupEvent.PraiseInvited;
import org.herstel.events.FollowupEvent.SurveyAnswered;
import org.herstel.events.FollowupEvent.SurveyRequested;
import org.herstel.events.Link;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.Scores;
import org.herstel.events.SurveyKind;
import org.herstel.events.TeamKind;
import org.herstel.kit.journal.JournalEntry;
import org.herstel.test.RealKafkaAndPostgres;
import org.herstel.test.TestTokens;
import org.junit.jupiter.api.Test;

/** When customers are asked, and what follows from the answers. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class SurveyPathTest extends SurveyTest {
  private static final Map<String, String> PRAISE =
      Map.of("solution", "5", "company", "5", "care", "5", "recommend", "10", "words", "Geweldig");

  @Test
  void the_customer_is_asked_once_the_owner_has_asked() {
    SurveyRequested survey = asked("nl");

    assertThat(survey.kind()).isEqualTo(SurveyKind.RESOLUTION);
    assertThat(survey.link().kind()).isEqualTo("survey");
    assertThat(survey.link().version()).isEqualTo(1);
    assertThat(survey.link().expiresAt()).isAfter(start.plus(Duration.ofDays(29)));
  }

  @Test
  void the_customer_is_asked_some_days_after_the_resolution_even_if_the_owner_has_not_asked() {
    resolved("nl");
    eventually(AftercareScheduled.class);
    assertThat(said(SurveyRequested.class)).isEmpty();
    itIs(start.plus(Duration.ofDays(8)));

    assertThat(eventually(SurveyRequested.class).link().version()).isEqualTo(1);
  }

  @Test
  void
      long_after_a_good_closing_the_customer_is_asked_once_more_and_the_older_link_is_superseded() {
    SurveyRequested first = asked("nl");
    itIs(start.plus(Duration.ofDays(20)));
    assertThat(said(SurveyRequested.class)).hasSize(1);
    itIs(start.plus(Duration.ofDays(91)));

    SurveyRequested second = eventually(SurveyRequested.class, 2);

    assertThat(second.kind()).isEqualTo(SurveyKind.PERIODIC);
    assertThat(second.link().version()).isEqualTo(2);
    assertThat(get(token(second)).asString()).contains("Enige tijd geleden");
    assertThat(get(token(first)).then().statusCode(410).extract().asString())
        .contains("Er is een nieuwer bericht van ons");
    post(token(second), LOW).then().statusCode(200);
    assertThat(said(SurveyAnswered.class).getLast().satisfied()).isFalse();
    assertThat(said(SurveyAnswered.class).getLast().kind()).isEqualTo(SurveyKind.PERIODIC);
  }

  @Test
  void a_low_score_is_said_alerts_the_supervisors_and_is_answered_with_regret() {
    SurveyRequested survey = asked("nl");

    assertThat(post(token(survey), LOW).then().statusCode(200).extract().asString())
        .contains("Wij pakken uw klacht opnieuw op");

    assertThat(said(SurveyAnswered.class))
        .containsExactly(
            new SurveyAnswered(
                survey.survey(),
                SurveyKind.RESOLUTION,
                new Scores(2, 4, 3, 6, null),
                false,
                "Nog stuk"));
    eventuallyAlerted("low-score");
  }

  @Test
  void a_praising_customer_is_invited_once_over_all_complaints() {
    SurveyRequested survey = asked("nl");
    post(token(survey), PRAISE).then().statusCode(200);
    assertThat(said(PraiseInvited.class))
        .containsExactly(new PraiseInvited(survey.survey(), "https://reviews.example.org/herstel"));

    UUID another = UUID.randomUUID();
    Link link = askedAbout(another, customer);
    post(links.token(another, "survey", 1, link.expiresAt()), PRAISE).then().statusCode(200);
    assertThat(types(another))
        .contains("org.herstel.complaint.survey-answered.v1")
        .doesNotContain("org.herstel.complaint.praise-invited.v1");
  }

  @Test
  void a_customer_who_is_unhappy_about_another_complaint_is_not_invited() {
    post(token(asked("nl")), LOW).then().statusCode(200);

    UUID another = UUID.randomUUID();
    Link link = askedAbout(another, customer);
    post(links.token(another, "survey", 1, link.expiresAt()), PRAISE).then().statusCode(200);
    assertThat(types(another))
        .contains("org.herstel.complaint.survey-answered.v1")
        .doesNotContain("org.herstel.complaint.praise-invited.v1");
  }

  @Test
  void loyalty_is_added_up_from_answers_and_from_complaints_that_follow() {
    post(token(asked("nl")), CONTENT).then().statusCode(200);
    UUID another = UUID.randomUUID();
    Link link = askedAbout(another, customer);
    post(links.token(another, "survey", 1, link.expiresAt()), LOW).then().statusCode(200);
    registeredAgent();
    itIs(start.plus(Duration.ofDays(100)));

    JsonPath figures =
        as(TestTokens.token("agent", agent))
            .get("/v1/loyalty?from=" + start.minusSeconds(60))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(figures.getInt("scores.answers")).isEqualTo(2);
    assertThat(figures.getInt("scores.low")).isEqualTo(1);
    assertThat(figures.getDouble("scores.solution")).isEqualTo(3.0);
    assertThat(figures.getDouble("scores.care")).isEqualTo(4.0);
    assertThat(figures.getMap("recommendation"))
        .isEqualTo(Map.of("promoters", 0, "passives", 1, "detractors", 1, "net", -50.0f));
    assertThat(figures.getMap("beforeAfter"))
        .isEqualTo(
            Map.of(
                "answers", 1, "before", 2.0f, "after", 4.0f, "better", 1, "same", 0, "worse", 0));
    assertThat(figures.getInt("surveys.requested")).isGreaterThanOrEqualTo(2);
    assertThat(figures.getInt("repeat.resolved")).isEqualTo(2);
    assertThat(figures.getInt("repeat.observed")).isEqualTo(2);
    assertThat(figures.getInt("repeat.repeated")).isEqualTo(1);
    assertThat(figures.getDouble("repeat.rate")).isEqualTo(0.5);
    assertThat(figures.getString("repeat.within")).isEqualTo("PT2160H");
  }

  @Test
  void loyalty_of_nobody_is_null_and_of_other_teams_unseen() {
    post(token(asked("nl")), CONTENT).then().statusCode(200);
    String other = "other-" + complaint;
    registered(other, "partner-" + complaint, TeamKind.PARTNER);

    JsonPath figures = as(TestTokens.token("agent", other)).get("/v1/loyalty").jsonPath();

    assertThat(figures.getInt("scores.answers")).isZero();
    assertThat(figures.<Object>get("scores.solution")).isNull();
    assertThat(figures.<Object>get("recommendation.net")).isNull();
    assertThat(figures.getInt("repeat.resolved")).isZero();
    assertThat(figures.<Object>get("repeat.rate")).isNull();
  }

  /** Another complaint, as far as being asked by link. */
  private Link askedAbout(UUID another, UUID whose) {
    receive(another, "nl", "Jan", whose);
    resolution.says(another.toString(), 1, new ComplaintResolved());
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(checks(another).getList("items")).hasSize(1));
    outcome(UUID.fromString(checks(another).getString("items[0].id")), true);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(types(another)).contains("org.herstel.complaint.survey-requested.v1"));
    return journal.read(another.toString()).stream()
        .map(JournalEntry::envelope)
        .filter(envelope -> envelope.type().contains("survey-requested"))
        .map(envelope ->
            (SurveyRequested)
                EventJson.read(EventTypes.named(envelope.type()).orElseThrow(), envelope.data()))
        .findFirst()
        .orElseThrow()
        .link();
  }

  private static JsonPath checks(UUID of) {
    return supervisor().get("/v1/checks?complaint=" + of).jsonPath();
  }

  private List<String> types(UUID of) {
    return journal.read(of.toString()).stream().map(entry -> entry.envelope().type()).toList();
  }
}
