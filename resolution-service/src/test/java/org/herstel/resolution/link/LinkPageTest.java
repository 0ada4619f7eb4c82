package org.herstel.resolution.link;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.herstel.events.Concern;
import org.herstel.events.Event;
import org.herstel.events.EventJson;
import org.herstel.events.EventTypes;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.ConcernAdded;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.PlanAnswered;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.journal.JournalEntry;
import org.herstel.kit.journal.TransactionTime;
import org.herstel.kit.link.LinkTokens;
import org.herstel.resolution.Cases;
import org.herstel.resolution.Recovery;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class LinkPageTest {
  private static final Duration DAYS = Duration.ofDays(3);

  @Inject LinkTokens links;
  @Inject Journal journal;
  @Inject TransactionTime time;

  @AfterEach
  void it_is_now() {
    time.setOffset(Duration.ZERO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | Ons voorstel voor uw klacht H-2026-000001 | Geachte Jan Jansen, | om %s uur | Ik ga akkoord | € 25,00 | Alle tijden gelden in de tijdzone Europe/Amsterdam.",
        "et-EE | Meie ettepanek Teie kaebuse H-2026-000001 kohta | Lugupeetud Jan Jansen! | kell %s | Olen nõus | 25,00 € | Kõik kellaajad on ajavööndis Europe/Amsterdam.",
        "en | Our proposal for your complaint H-2026-000001 | Dear Jan Jansen, | at %s | I agree | €25.00 | All times are in the time zone Europe/Amsterdam.",
        "fi | Our proposal for your complaint H-2026-000001 | Dear Jan Jansen, | at %s | I agree | €25.00 | All times are in the time zone Europe/Amsterdam.",
      })
  void the_page_shows_the_whole_plan_in_the_customers_language(
      String language,
      String title,
      String greeting,
      String time,
      String accept,
      String value,
      String zone) {
    try (Recovery recovery = Recovery.received(language).listenedTo(1)) {
      recovery.post("/cause", Recovery.CAUSE).statusCode(201);
      Map<String, Object> step = Recovery.step(DAYS, 1);
      recovery
          .post(
              "/plans",
              Map.of(
                  "steps",
                  List.of(step),
                  "refusals",
                  List.of(Map.of("concern", 2, "reason", "Not by law; an appeal is possible")),
                  "gesture",
                  Map.of(
                      "type",
                      "voucher",
                      "value",
                      Map.of("minor", 2500, "currency", "EUR"),
                      "whyExtra",
                      "It was the second time"),
                  "words",
                  "We are sorry.\nThis is what we propose."))
          .statusCode(201);
      recovery.post("/plans/1/offer").statusCode(200);

      String page = get(token(recovery, 1)).then().statusCode(200).extract().asString();

      ZonedDateTime due =
          Instant.parse((String) step.get("due")).atZone(ZoneId.of("Europe/Amsterdam"));
      assertThat(page)
          .contains("<title>" + title + "</title>", "<h1>" + title + "</h1>", greeting, zone)
          .contains("We deliver the parcel", "Anna Agent", "Concern 1")
          .contains(time.formatted(DateTimeFormatter.ofPattern("HH:mm").format(due)))
          .contains("Concern 2", "Not by law; an appeal is possible")
          .contains("voucher: " + value.replace(" ", "\u00a0"), "It was the second time")
          .contains("We are sorry.\nThis is what we propose.")
          .contains("anna@herstel.example", "tel:+31201234567")
          .contains(accept)
          .contains("<html lang=\"" + (language.equals("fi") ? "en" : language.substring(0, 2)));
    }
  }

  @Test
  void the_page_is_a_secret() {
    try (Recovery recovery = Recovery.offered()) {
      get(token(recovery, 1))
          .then()
          .contentType("text/html;charset=UTF-8")
          .header("Referrer-Policy", "no-referrer")
          .header("Cache-Control", "no-store")
          .header("X-Robots-Tag", "noindex, nofollow")
          .header("Content-Language", "nl");
    }
  }

  @Test
  void reading_changes_nothing() {
    try (Recovery recovery = Recovery.offered()) {
      String revision = recovery.show().extract().header("ETag");
      int said = journal.read(recovery.complaint()).size();
      String token = token(recovery, 1);

      get(token).then().statusCode(200);
      get(token).then().statusCode(200);

      recovery.show().header("ETag", revision);
      assertThat(journal.read(recovery.complaint())).hasSize(said);
    }
  }

  @Test
  void acceptance_by_link_agrees_the_plan_once() {
    try (Recovery recovery = Recovery.offered()) {
      String token = token(recovery, 1);

      assertThat(
              post(token, Map.of("decision", "ACCEPT")).then().statusCode(200).extract().asString())
          .contains("Dank u wel, wij hebben uw akkoord ontvangen");
      assertThat(
              post(token, Map.of("decision", "REJECT")).then().statusCode(409).extract().asString())
          .contains("U hebt dit voorstel al beantwoord");
      assertThat(get(token).then().statusCode(200).extract().asString())
          .contains("U hebt dit voorstel al beantwoord")
          .doesNotContain("<form");

      recovery.isIn("AGREED");
      List<JournalEntry> entries = journal.read(recovery.complaint());
      assertThat(event(entries.get(entries.size() - 2)))
          .isEqualTo(new PlanAnswered(1, org.herstel.events.Decision.ACCEPT, true, null, null));
      assertThat(event(entries.getLast())).isInstanceOf(PlanAgreed.class);
      assertThat(entries.getLast().envelope().actor()).isEqualTo("customer");
    }
  }

  @Test
  void a_counter_offer_by_link_is_kept_in_the_customers_words() {
    try (Recovery recovery = Recovery.offered()) {
      post(
              token(recovery, 1),
              Map.of("decision", "COUNTER", "counter", " Liever morgen.\r\nGraag vroeg "))
          .then()
          .statusCode(200);

      recovery
          .show()
          .body("plans[0].state", equalTo("COUNTERED"))
          .body("plans[0].answer.byLink", equalTo(true))
          .body("plans[0].answer.counter", equalTo("Liever morgen.\r\nGraag vroeg"));
    }
  }

  @Test
  void a_rejection_by_link_may_say_why() {
    try (Recovery recovery = Recovery.offered()) {
      post(token(recovery, 1), Map.of("decision", "REJECT", "words", "Te weinig"))
          .then()
          .statusCode(200);

      recovery
          .show()
          .body("plans[0].state", equalTo("REJECTED"))
          .body("plans[0].answer.words", equalTo("Te weinig"));
    }
  }

  @Test
  void what_is_wrong_with_an_answer_is_said_and_nothing_that_was_typed_is_lost() {
    try (Recovery recovery = Recovery.offered()) {
      String token = token(recovery, 1);

      assertThat(
              post(token, Map.of("decision", "COUNTER", "counter", " ", "words", "Mijn <verhaal>"))
                  .then()
                  .statusCode(400)
                  .extract()
                  .asString())
          .contains("Vul alstublieft in wat u in plaats daarvan wilt.", "role=\"alert\"")
          .contains("aria-invalid=\"true\"")
          .contains("Mijn &lt;verhaal&gt;</textarea>");
      assertThat(
              post(token, Map.of("decision", "MAYBE")).then().statusCode(400).extract().asString())
          .contains("Kies alstublieft een van de antwoorden hieronder.");
      assertThat(post(token, Map.of()).then().statusCode(400).extract().asString())
          .contains("Kies alstublieft een van de antwoorden hieronder.");
      assertThat(
              post(token, Map.of("decision", "REJECT", "words", "a\u0000b"))
                  .then()
                  .statusCode(400)
                  .extract()
                  .asString())
          .contains("tekens die wij niet kunnen opslaan");
      assertThat(
              post(token, Map.of("decision", "REJECT", "words", "é".repeat(10_001)))
                  .then()
                  .statusCode(400)
                  .extract()
                  .asString())
          .contains("Uw tekst is te lang");
      recovery.show().body("plans[0].state", equalTo("OFFERED"));

      post(token, Map.of("decision", "REJECT", "words", "é".repeat(10_000))).then().statusCode(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AAAA", "%00", "k1", "AmsxAZOrz9k"})
  void a_forged_link_leads_nowhere(String token) {
    assertThat(
            given()
                .header("Accept-Language", "et")
                .get("/c/" + token)
                .then()
                .statusCode(404)
                .extract()
                .asString())
        .contains("Lehte ei leitud");
    given().formParam("decision", "ACCEPT").post("/c/" + token).then().statusCode(404);
  }

  @Test
  void a_changed_link_or_one_of_another_kind_leads_nowhere() {
    try (Recovery recovery = Recovery.offered()) {
      String token = token(recovery, 1);
      UUID complaint = UUID.fromString(recovery.complaint());
      Instant later = Instant.now().plus(DAYS);

      get(token.substring(0, 20) + (token.charAt(20) == 'A' ? 'B' : 'A') + token.substring(21))
          .then()
          .statusCode(404);
      get(links.token(complaint, "survey", 1, later)).then().statusCode(404);
      get(links.token(complaint, "plan", 9, later)).then().statusCode(404);
      get(links.token(UUID.randomUUID(), "plan", 1, later)).then().statusCode(404);
    }
  }

  @Test
  void a_draft_that_was_never_offered_is_not_shown() {
    try (Recovery recovery = Recovery.causeConfirmed()) {
      recovery.post("/plans", Recovery.plan(DAYS)).statusCode(201);

      get(links.token(UUID.fromString(recovery.complaint()), "plan", 1, Instant.now().plus(DAYS)))
          .then()
          .statusCode(404);
    }
  }

  @Test
  void an_expired_offer_says_so() {
    try (Recovery recovery = Recovery.causeConfirmed()) {
      recovery.post("/plans", Recovery.plan(DAYS)).statusCode(201);
      recovery.post("/plans/1/offer").statusCode(200);
      String token = token(recovery, 1);

      time.setOffset(DAYS);
      Awaitility.await().atMost(SOON).until(() -> get(token).statusCode() == 410);

      assertThat(
              post(token, Map.of("decision", "ACCEPT")).then().statusCode(410).extract().asString())
          .contains("De tijd om te antwoorden is verstreken");
    }
  }

  @Test
  void a_superseded_offer_says_so() {
    try (Recovery recovery = Recovery.offered()) {
      String token = token(recovery, 1);
      recovery.post("/plans", Recovery.plan(DAYS)).statusCode(201);

      assertThat(get(token).then().statusCode(410).extract().asString())
          .contains("Dit voorstel geldt niet meer");
      post(token, Map.of("decision", "ACCEPT")).then().statusCode(410);
    }
  }

  @Test
  void an_outdated_offer_says_so() {
    try (Recovery recovery = Recovery.offered()) {
      String token = token(recovery, 1);
      recovery.intakeSays(1, new ConcernAdded(Cases.concern(3)));
      recovery.show();

      assertThat(get(token).then().statusCode(410).extract().asString())
          .contains("Wij passen dit voorstel aan");
      post(token, Map.of("decision", "ACCEPT")).then().statusCode(410);
    }
  }

  @Test
  void an_offer_for_a_withdrawn_complaint_says_so() {
    try (Recovery recovery = Recovery.offered()) {
      String token = token(recovery, 1);
      recovery.intakeSays(1, new ComplaintWithdrawn(null));
      recovery.show();

      assertThat(get(token).then().statusCode(410).extract().asString())
          .contains("Uw klacht is ingetrokken");
      post(token, Map.of("decision", "ACCEPT")).then().statusCode(410);
    }
  }

  @Test
  void whatever_people_write_is_shown_as_text() {
    String evil = "<script>alert(1)</script>{config:['quarkus.http.port']}\"'&";
    Concern concern = new Concern(1, "delivery", evil, null);
    try (Recovery recovery = Recovery.received("nl", List.of(concern)).listenedTo(1)) {
      recovery.post("/cause", Recovery.CAUSE).statusCode(201);
      recovery
          .post(
              "/plans",
              Map.of("refusals", List.of(Map.of("concern", 1, "reason", evil)), "words", evil))
          .statusCode(201);
      recovery.post("/plans/1/offer").statusCode(200);

      String page = get(token(recovery, 1)).then().statusCode(200).extract().asString();

      assertThat(page).doesNotContain("<script");
      String shown =
          "&lt;script&gt;alert(1)&lt;/script&gt;{config:[&#39;quarkus.http.port&#39;]}&quot;&#39;&amp;";
      assertThat(page.split(java.util.regex.Pattern.quote(shown), -1)).hasSize(4);
    }
  }

  @Test
  void a_long_concern_is_recalled_by_its_beginning() {
    Concern concern = new Concern(1, "delivery", "é".repeat(300) + "x".repeat(9_000), null);
    try (Recovery recovery = Recovery.received("nl", List.of(concern)).listenedTo(1)) {
      recovery.post("/cause", Recovery.CAUSE).statusCode(201);
      recovery
          .post("/plans", Map.of("refusals", List.of(Map.of("concern", 1, "reason", "Because"))))
          .statusCode(201);
      recovery.post("/plans/1/offer").statusCode(200);

      assertThat(get(token(recovery, 1)).asString()).contains("é".repeat(300) + "…</dd>");
    }
  }

  @Test
  void the_form_works_by_keyboard_and_names_every_field() {
    try (Recovery recovery = Recovery.offered()) {
      Response page = get(token(recovery, 1));

      page.then()
          .body("html.body.main.form.size()", equalTo(3))
          .body("html.body.main.form.button.size()", equalTo(3))
          .body(
              "html.body.main.form.label.@for.collect { it.text() }",
              equalTo(List.of("counter", "words")))
          .body(
              "html.body.main.form.textarea.@id.collect { it.text() }",
              equalTo(List.of("counter", "words")))
          .body("html.body.main.h1.size()", equalTo(1));
      assertThat(page.asString()).doesNotContain("<script", "onclick", "tabindex=\"1");
    }
  }

  private String token(Recovery recovery, int version) {
    String expires =
        recovery
            .show()
            .extract()
            .path("plans.find { it.version == " + version + " }.offerExpiresAt");
    return links.token(
        UUID.fromString(recovery.complaint()), "plan", version, Instant.parse(expires));
  }

  private static Event event(JournalEntry entry) {
    return EventJson.read(
        EventTypes.named(entry.envelope().type()).orElseThrow(), entry.envelope().data());
  }

  private static Response get(String token) {
    return given().get("/c/" + token);
  }

  private static Response post(String token, Map<String, String> form) {
    return given()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(form)
        .post("/c/" + token);
  }
}
