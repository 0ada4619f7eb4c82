package org.herstel.followup.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.herstel.events.Channel;
import org.herstel.events.EventJson;
import org.herstel.events.EventTypes;
import org.herstel.events.FollowupEvent.AftercareChecked;
import org.herstel.events.FollowupEvent.AftercareScheduled;
import org.herstel.events.FollowupEvent.PraiseInvited;
import org.herstel.events.FollowupEvent.SurveyAnswered;
import org.herstel.events.FollowupEvent.SurveyRequested;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.Link;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.Scores;
import org.herstel.events.SurveyKind;
import org.herstel.events.TeamKind;
import org.herstel.followup.recovery.Story;
import org.herstel.kit.journal.JournalEntry;
import org.herstel.kit.link.LinkTokens;
import org.herstel.test.RealKafkaAndPostgres;
import org.herstel.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking, the customer's page, and what follows from the answers. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class SurveyPathTest extends LiveTest {
  private static final Map<String, String> CONTENT =
      Map.of("solution", "4", "company", "4", "before", "2", "care", "5", "recommend", "8");
  private static final Map<String, String> PRAISE =
      Map.of("solution", "5", "company", "5", "care", "5", "recommend", "10", "words", "Geweldig");
  private static final Map<String, String> LOW =
      Map.of("solution", "2", "company", "4", "care", "3", "recommend", "6", "words", "Nog stuk");

  private final UUID customer = UUID.randomUUID();

  @Inject LinkTokens links;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl    | Hoe hebben wij het gedaan? Uw klacht H-1 | Geachte Jan, | Hoe tevreden bent u met de oplossing? | zeer tevreden | nl",
        "et-EE | Kuidas meil läks? Teie kaebus H-1        | Lugupeetud Jan! | Kui rahul olete lahendusega? | väga rahul | et",
        "en    | How did we do? Your complaint H-1        | Dear Jan, | How satisfied are you with the solution? | very satisfied | en",
        "fi    | How did we do? Your complaint H-1        | Dear Jan, | How satisfied are you with the solution? | very satisfied | en",
      })
  void the_page_asks_everything_in_the_customers_language(
      String language, String title, String greeting, String question, String best, String tag) {
    registeredAgent();
    String token = token(asked(language));

    Response page = get(token);

    page.then()
        .statusCode(200)
        .contentType("text/html;charset=UTF-8")
        .header("Content-Language", tag)
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "no-store")
        .header("X-Robots-Tag", "noindex, nofollow");
    assertThat(page.asString())
        .contains("<html lang=\"" + tag + "\">", "<title>" + title + "</title>")
        .contains("<h1>" + title + "</h1>", greeting, question, best)
        .contains("Europe/Amsterdam", "Anna", "mailto:anna@example.org")
        .doesNotContain("{survey:", "<script", "onclick", "tabindex=\"1");
  }

  @Test
  void every_field_has_its_name_and_the_form_needs_no_script() {
    String page = get(token(asked("nl"))).asString();

    assertThat(Pattern.compile("<fieldset role=\"radiogroup\"").matcher(page).results()).hasSize(5);
    assertThat(Pattern.compile("<legend>[^<]+").matcher(page).results()).hasSize(5);
    assertThat(
            Pattern.compile("<label class=\"choice\"><input type=\"radio\"")
                .matcher(page)
                .results())
        .hasSize(4 * 5 + 11);
    assertThat(page)
        .contains("<label for=\"words\">", "<textarea id=\"words\"", "<button type=\"submit\">")
        .doesNotContain("checked>");
  }

  @Test
  void reading_changes_nothing() {
    String token = token(asked("nl"));
    int said = said().size();

    get(token).then().statusCode(200);
    get(token).then().statusCode(200);

    assertThat(said()).hasSize(said);
  }

  @Test
  void the_answers_are_taken_once() {
    SurveyRequested survey = asked("nl");
    String token = token(survey);

    assertThat(post(token, CONTENT).then().statusCode(200).extract().asString())
        .contains("Dank u wel voor uw antwoorden")
        .doesNotContain("<form");
    assertThat(post(token, LOW).then().statusCode(409).extract().asString())
        .contains("U hebt al geantwoord");
    assertThat(get(token).then().statusCode(200).extract().asString())
        .contains("U hebt al geantwoord")
        .doesNotContain("<form");

    assertThat(said(SurveyAnswered.class))
        .containsExactly(
            new SurveyAnswered(
                survey.survey(), SurveyKind.RESOLUTION, new Scores(4, 4, 5, 8, 2), true, null));
    JournalEntry last = journal.read(complaint.toString()).getLast();
    assertThat(last.envelope().actor()).isEqualTo("customer");
  }

  @Test
  void everything_that_is_wrong_is_named_at_once_and_nothing_that_was_filled_in_is_lost() {
    String token = token(asked("nl"));

    String page =
        post(token, Map.of("solution", "4", "care", "9", "words", "Mijn <verhaal>\u0000"))
            .then()
            .statusCode(400)
            .extract()
            .asString();

    assertThat(page)
        .contains("<title>Nog niet verstuurd: ", "role=\"alert\"")
        .contains("Uw antwoorden zijn nog niet verstuurd")
        .contains("href=\"#company-1\"", "href=\"#care-1\"", "href=\"#recommend-0\"")
        .contains("href=\"#words\"", "tekens die wij niet kunnen opslaan")
        .contains("id=\"care-error\"", "aria-describedby=\"care-error\"")
        .contains("value=\"4\" checked>", "Mijn &lt;verhaal&gt;")
        .doesNotContain("href=\"#solution-1\"", "href=\"#before-1\"");
    assertThat(Pattern.compile("aria-invalid=\"true\"").matcher(page).results()).hasSize(4);
    assertThat(said(SurveyAnswered.class)).isEmpty();

    post(token, with(CONTENT, "words", "é".repeat(10_001))).then().statusCode(400);
    post(token, with(CONTENT, "words", "é".repeat(10_000))).then().statusCode(200);
  }

  @Test
  void a_form_of_another_kind_is_refused() {
    String token = token(asked("nl"));

    given().contentType("application/json").body("{}").post("/s/" + token).then().statusCode(415);
    given()
        .contentType("application/x-www-form-urlencoded")
        .post("/s/" + token)
        .then()
        .statusCode(400);
  }

  @Test
  void whatever_people_write_is_shown_as_text() {
    String evil = "<script>alert(1)</script>{config:['quarkus.http.port']}\"'&";
    receive(complaint, "nl", evil, customer);
    resolution.says(complaint.toString(), 1, new ComplaintResolved());
    String token = token(check(true));

    String page = post(token, Map.of("words", evil)).then().statusCode(400).extract().asString();

    String shown =
        "&lt;script&gt;alert(1)&lt;/script&gt;{config:[&#39;quarkus.http.port&#39;]}&quot;&#39;&amp;";
    assertThat(page).doesNotContain("<script");
    assertThat(page.split(Pattern.quote(shown), -1)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AAAA", "%00", "k1", "AmsxAZOrz9k"})
  void a_forged_link_leads_nowhere(String token) {
    assertThat(
            given()
                .header("Accept-Language", "et")
                .get("/s/" + token)
                .then()
                .statusCode(404)
                .header("Referrer-Policy", "no-referrer")
                .extract()
                .asString())
        .contains("Lehte ei leitud");
    given().formParam("solution", "5").post("/s/" + token).then().statusCode(404);
  }

  @Test
  void a_changed_link_or_one_of_another_kind_leads_nowhere() {
    SurveyRequested survey = asked("nl");
    String token = token(survey);
    Instant later = survey.link().expiresAt();

    get(token.substring(0, 20) + (token.charAt(20) == 'A' ? 'B' : 'A') + token.substring(21))
        .then()
        .statusCode(404);
    get(links.token(complaint, "plan", 1, later)).then().statusCode(404);
    get(links.token(complaint, "survey", 9, later)).then().statusCode(404);
    get(links.token(UUID.randomUUID(), "survey", 1, later)).then().statusCode(404);
    post(links.token(UUID.randomUUID(), "survey", 1, later), CONTENT).then().statusCode(404);
  }

  @Test
  void an_expired_survey_says_so() {
    String token = token(asked("nl"));
    itIs(start.plus(Duration.ofDays(40)));

    assertThat(get(token).then().statusCode(410).extract().asString())
        .contains("De tijd om te antwoorden is verstreken")
        .doesNotContain("<form");
    post(token, CONTENT).then().statusCode(410);
    assertThat(said(SurveyAnswered.class)).isEmpty();
  }

  @Test
  void a_survey_about_a_complaint_that_is_open_again_says_so() {
    String token = token(asked("nl"));
    intake.says(complaint.toString(), 2, new ComplaintReopened(null));

    eventuallyGone(token, "Wij werken opnieuw aan uw klacht");
    post(token, CONTENT).then().statusCode(410);
  }

  @Test
  void a_survey_about_a_withdrawn_complaint_says_so() {
    String token = token(asked("nl"));
    intake.says(complaint.toString(), 1, new ComplaintWithdrawn(null));

    eventuallyGone(token, "Uw klacht is ingetrokken");
    post(token, CONTENT).then().statusCode(410);
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

  /** Received, resolved, and the customer content when the owner asked: now asked by link. */
  private SurveyRequested asked(String language) {
    resolved(language);
    return check(true);
  }

  private void resolved(String language) {
    receive(complaint, language, "Jan", customer);
    resolution.says(complaint.toString(), 1, new ComplaintResolved());
  }

  private void receive(UUID id, String language, String name, UUID whose) {
    intake.says(
        id.toString(),
        1,
        Story.complaint(
            Channel.EMAIL,
            Story.customer(whose, name, "jan@example.org"),
            language,
            start.plus(Duration.ofMinutes(20))));
    intake.says(id.toString(), 1, new OwnerAssigned(owner(), true));
  }

  private SurveyRequested check(boolean satisfied) {
    outcome(eventually(AftercareScheduled.class).check(), satisfied);
    assertThat(said(AftercareChecked.class)).hasSize(1);
    return eventually(SurveyRequested.class);
  }

  private static void outcome(UUID check, boolean satisfied) {
    supervisor()
        .body(Map.of("satisfied", satisfied))
        .post("/v1/checks/" + check + "/outcome")
        .then()
        .statusCode(200);
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

  private void eventuallyGone(String token, String title) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          Response page = get(token);
          assertThat(page.statusCode()).isEqualTo(410);
          assertThat(page.asString()).contains(title);
        });
  }

  private String token(SurveyRequested survey) {
    Link link = survey.link();
    return links.token(complaint, link.kind(), link.version(), link.expiresAt());
  }

  private static Map<String, String> with(Map<String, String> form, String field, String value) {
    Map<String, String> changed = new HashMap<>(form);
    changed.put(field, value);
    return changed;
  }

  private static Response get(String token) {
    return given().get("/s/" + token);
  }

  private static Response post(String token, Map<String, String> form) {
    return given()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(form)
        .post("/s/" + token);
  }
}
