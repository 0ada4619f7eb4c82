package org.herstel.followup.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.herstel.events.FollowupEvent.SurveyAnswered;
import org.herstel.events.FollowupEvent.SurveyRequested;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.Scores;
import org.herstel.events.SurveyKind;
import org.herstel.kit.journal.JournalEntry;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the customer is shown and may do behind the link. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class SurveyPageTest extends SurveyTest {
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

  private void eventuallyGone(String token, String title) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          Response page = get(token);
          assertThat(page.statusCode()).isEqualTo(410);
          assertThat(page.asString()).contains(title);
        });
  }

  private static Map<String, String> with(Map<String, String> form, String field, String value) {
    Map<String, String> changed = new HashMap<>(form);
    changed.put(field, value);
    return changed;
  }
}
