package org.herstel.followup.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.herstel.events.Channel;
import org.herstel.events.FollowupEvent.AftercareChecked;
import org.herstel.events.FollowupEvent.AftercareScheduled;
import org.herstel.events.FollowupEvent.SurveyRequested;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.Link;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.followup.recovery.Story;
import org.herstel.kit.link.LinkTokens;

/** A customer who is asked by link, and answers. */
abstract class SurveyTest extends LiveTest {
  static final Map<String, String> CONTENT =
      Map.of("solution", "4", "company", "4", "before", "2", "care", "5", "recommend", "8");
  static final Map<String, String> LOW =
      Map.of("solution", "2", "company", "4", "care", "3", "recommend", "6", "words", "Nog stuk");

  final UUID customer = UUID.randomUUID();

  @Inject LinkTokens links;

  /** Received, resolved, and the customer content when the owner asked: now asked by link. */
  SurveyRequested asked(String language) {
    resolved(language);
    return check(true);
  }

  void resolved(String language) {
    receive(complaint, language, "Jan", customer);
    resolution.says(complaint.toString(), 1, new ComplaintResolved());
  }

  void receive(UUID id, String language, String name, UUID whose) {
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

  SurveyRequested check(boolean satisfied) {
    outcome(eventually(AftercareScheduled.class).check(), satisfied);
    assertThat(said(AftercareChecked.class)).hasSize(1);
    return eventually(SurveyRequested.class);
  }

  static void outcome(UUID check, boolean satisfied) {
    supervisor()
        .body(Map.of("satisfied", satisfied))
        .post("/v1/checks/" + check + "/outcome")
        .then()
        .statusCode(200);
  }

  String token(SurveyRequested survey) {
    Link link = survey.link();
    return links.token(complaint, link.kind(), link.version(), link.expiresAt());
  }

  static Response get(String token) {
    return given().get("/s/" + token);
  }

  static Response post(String token, Map<String, String> form) {
    return given()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(form)
        .post("/s/" + token);
  }
}
