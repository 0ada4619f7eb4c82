package org.herstel.intake.feedback.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.intake.TestCalls.agent;
import static org.herstel.intake.TestCalls.supervisor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstel.events.Envelope;
import org.herstel.intake.Journaled;
import org.herstel.intake.TestCalls;
import org.herstel.intake.feedback.TestPlaces;
import org.herstel.kit.journal.Journal;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The always open page, as browsers and programs meet it. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
@QuarkusTestResource(TestPlaces.class)
class FeedbackPageTest {
  private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

  private final String mark = "page-" + UUID.randomUUID();

  @Inject Journal journal;

  @TestHTTPResource("/feedback/shop")
  URI page;

  @BeforeEach
  void people() {
    TestCalls.registerPeople();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nl    | Vertel ons hoe wij het doen     | Wat wilt u ons vertellen?         | zeker niet
          et-EE | Rääkige meile, kuidas meil läheb | Mida soovite meile öelda?         | kindlasti mitte
          en    | Tell us how we are doing        | What would you like to tell us?   | certainly not
          fi    | Tell us how we are doing        | What would you like to tell us?   | certainly not
          """)
  void the_page_asks_in_the_visitors_language(
      String language, String title, String question, String worst) {
    String tag = language.equals("fi") ? "en" : language.substring(0, 2);
    Response asked = given().get("/feedback/web?lang=" + language);

    asked
        .then()
        .statusCode(200)
        .contentType("text/html;charset=UTF-8")
        .header("Content-Language", tag)
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "no-store")
        .header("X-Robots-Tag", "noindex, nofollow");
    assertThat(asked.asString())
        .contains("<html lang=\"" + tag + "\">", "<title>" + title + "</title>")
        .contains("<h1>" + title + "</h1>", question, worst)
        .contains("Nederlands", "Eesti", "English", "aria-current=\"true\">")
        .doesNotContain("{feedback:", "<script", "onclick", TestPlaces.key("web"));
    assertThat(given().header("Accept-Language", language).get("/feedback/web").asString())
        .contains("<html lang=\"" + tag + "\">");
  }

  @Test
  void every_field_has_its_name_and_the_form_needs_no_script() {
    String html = given().get("/feedback/web?lang=en").asString();

    assertThat(
            Pattern.compile("<label class=\"choice\"><input type=\"radio\"")
                .matcher(html)
                .results())
        .hasSize(11);
    for (String field : List.of("text", "name", "email", "website")) {
      assertThat(html).contains("<label for=\"" + field + "\">", "id=\"" + field + "\"");
    }
    assertThat(html).contains("<form method=\"post\"", "<button type=\"submit\">");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark", "nowhere", "WEB"})
  void there_is_a_page_of_open_places_only(String place) {
    Response answer = given().get("/feedback/" + place + "?lang=en");

    answer.then().statusCode(404).contentType("text/html;charset=UTF-8");
    assertThat(answer.asString()).contains("This page was not found").doesNotContain("<form");
    send(place, Map.of("text", mark)).then().statusCode(404);
    assertThat(kept()).isEmpty();
  }

  @Test
  void praise_is_thanked_for_and_kept() {
    Response answer =
        send("web", Map.of("text", mark, "score", "10", "name", "Mari", "email", "m@example.org"));

    answer.then().statusCode(200);
    assertThat(answer.asString())
        .contains("<h1>Thank you</h1>", "Our people will read it")
        .doesNotContain("H-20", "<form");
    Map<String, Object> kept = kept().getFirst();
    assertThat(kept).containsEntry("place", "web").containsEntry("score", 10);
    assertThat(kept).containsEntry("language", "en").containsEntry("complaint", null);
  }

  @Test
  void a_low_score_is_a_complaint_and_the_customer_hears_its_number() {
    Response answer =
        send("web", Map.of("text", mark, "score", "3", "name", "Jan", "email", "jan@example.org"));

    String complaint = complaint();
    agent().get("/v1/complaints/" + complaint).then().statusCode(200);
    String reference = agent().get("/v1/complaints/" + complaint).path("reference");
    assertThat(answer.asString()).contains("We are sorry", reference, "will contact you about it");
    assertThat(Journaled.envelopes(journal, complaint))
        .extracting(Envelope::actor)
        .containsOnly("customer");
  }

  @Test
  void who_leaves_no_address_is_told_that_there_can_be_no_answer() {
    Response answer = send("web", Map.of("text", mark, "score", "0"));

    String reference = agent().get("/v1/complaints/" + complaint()).path("reference");
    assertThat(answer.asString()).contains(reference, "You left no address");
  }

  @Test
  void what_is_wrong_is_said_at_the_field_and_nothing_is_lost_or_kept() {
    Response answer =
        send(
            "web",
            Map.of(
                "text", "", "score", "11", "name", "", "email", "no \"<b>address", "form", mark));

    answer.then().statusCode(400);
    String html = answer.asString();
    assertThat(html)
        .contains("<title>Not sent yet: ", "role=\"alert\"", "id=\"text-error\"")
        .contains("id=\"score-error\"", "id=\"name-error\"", "id=\"email-error\"")
        .contains("href=\"#text\"", "href=\"#score-0\"", "href=\"#name\"", "href=\"#email\"")
        .contains("value=\"no &quot;&lt;b&gt;address\"", "value=\"" + mark + "\"")
        .doesNotContain("<b>address");
    assertThat(send("web", Map.of("text", mark + "\u0007", "score", "9")).statusCode())
        .isEqualTo(400);
    assertThat(send("web", Map.of("text", mark + "x".repeat(10_001))).asString())
        .contains("too long", mark);
    assertThat(send("web", Map.of("text", mark, "name", "a\u202eb")).statusCode()).isEqualTo(400);
    assertThat(kept()).isEmpty();
    send("web", Map.of("text", mark + "x".repeat((1 << 20) + 1))).then().statusCode(413);
  }

  @Test
  void a_form_that_is_sent_twice_counts_once_and_one_that_was_changed_again() {
    String form = formOf("web");
    Map<String, String> first = Map.of("form", form, "text", mark, "score", "1");

    String answer = send("web", first).asString();

    assertThat(send("web", first).asString()).isEqualTo(answer).contains("H-20");
    assertThat(kept()).hasSize(1);
    send("web", Map.of("form", form, "text", mark + " and more", "score", "1"))
        .then()
        .statusCode(200);
    assertThat(kept()).hasSize(2);
  }

  @Test
  void a_form_that_is_sent_eight_times_at_once_is_one_complaint() throws Exception {
    Map<String, String> fields = Map.of("form", formOf("web"), "text", mark, "score", "2");
    List<Callable<Response>> calls = Collections.nCopies(8, () -> send("web", fields));

    List<Response> answers;
    try (ExecutorService visitors = Executors.newFixedThreadPool(8)) {
      answers = visitors.invokeAll(calls).stream().map(Future::resultNow).toList();
    }

    assertThat(answers).extracting(Response::statusCode).containsOnly(200);
    assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
    assertThat(kept()).hasSize(1);
    assertThat(agent().get("/v1/complaints?q=" + mark).<List<String>>path("items.id")).hasSize(1);
  }

  @Test
  void what_a_program_fills_in_is_dropped_with_thanks() {
    Response answer =
        send("web", Map.of("text", mark, "score", "1", "website", "https://spam.example"));

    answer.then().statusCode(200);
    assertThat(answer.asString()).contains("<h1>Thank you</h1>");
    assertThat(kept()).isEmpty();
  }

  /** A minute may end meanwhile, and the count begin anew. */
  @Test
  void an_address_that_sends_too_many_forms_has_to_wait() throws Exception {
    try (HttpClient elsewhere =
        HttpClient.newBuilder().localAddress(InetAddress.getByName("127.0.0.9")).build()) {
      HttpResponse<String> last = post(elsewhere);
      int taken = 0;
      while (last.statusCode() == 400 && taken < 2 * TestPlaces.FORMS) {
        taken++;
        last = post(elsewhere);
      }
      assertThat(last.statusCode()).isEqualTo(429);
      assertThat(taken).isGreaterThanOrEqualTo(TestPlaces.FORMS);
      assertThat(last.headers().firstValue("Retry-After")).contains("60");
      assertThat(last.body()).contains("<html", "Please wait a minute");
    }
    send("shop", Map.of("text", mark)).then().statusCode(200);
  }

  private HttpResponse<String> post(HttpClient client) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("text="))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static Response send(String place, Map<String, String> fields) {
    return given()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(new HashMap<>(fields))
        .post("/feedback/" + place + "?lang=en");
  }

  private static String formOf(String place) {
    Matcher form = FORM.matcher(given().get("/feedback/" + place).asString());
    assertThat(form.find()).isTrue();
    return form.group(1);
  }

  /** What is kept of this test's words. */
  private List<Map<String, Object>> kept() {
    return supervisor()
        .get("/v1/feedback?limit=200")
        .then()
        .statusCode(200)
        .extract()
        .path("items.findAll { it.text.contains('" + mark + "') }");
  }

  private String complaint() {
    @SuppressWarnings("unchecked")
    Map<String, String> became = (Map<String, String>) kept().getFirst().get("complaint");
    return became.get("id");
  }
}
