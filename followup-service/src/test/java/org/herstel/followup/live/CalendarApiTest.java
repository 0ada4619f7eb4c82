package org.herstel.followup.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.herstel.events.EventJson;
import org.herstel.events.EventTypes;
import org.herstel.events.ReferenceEvent.CalendarChanged;
import org.herstel.followup.rulebook.RuleBooks;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class CalendarApiTest extends LiveTest {
  @Inject RuleBooks books;

  private final String id = "house-" + complaint;
  private final String path = "/v1/calendars/" + id;

  private static String calendar(String version, String validFrom, String shift) {
    return """
    {"version": "%s", "validFrom": "%s", "zone": "Europe/Tallinn",
     "hours": {"monday": ["%s", "13:00-17:00"], "friday": []},
     "holidays": [{"country": "EE"}, {"country": "GB", "subdivision": "eng"}],
     "closures": [{"date": "2026-12-28", "name": "Kollektivne \\"puhkus\\" \\u00f5"}]}
    """
        .formatted(version, validFrom, shift);
  }

  private ValidatableResponse put(RequestSpecification as, String body) {
    return as.body(body).put(path).then();
  }

  @Test
  void a_calendar_is_put_announced_and_used_and_its_versions_never_change() {
    put(supervisor(), calendar("1", "2026-01-01", "09:00-12:00"))
        .statusCode(201)
        .header("ETag", equalTo("\"1\""))
        .body("versions[0].closures[0].name", equalTo("Kollektivne \"puhkus\" õ"));
    supervisor()
        .get(path)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("id", equalTo(id))
        .body("versions[0].hours.monday", hasSize(2))
        .body("versions[0].holidays[1].subdivision", equalTo("eng"));

    put(supervisor(), calendar("2", "2026-06-01", "08:00-12:00"))
        .statusCode(428)
        .body("type", endsWith("/if-match-missing"));
    put(seen("7"), calendar("2", "2026-06-01", "08:00-12:00")).statusCode(412);
    put(seen("1"), calendar("1", "2026-01-01", "08:00-12:00"))
        .statusCode(409)
        .body("type", endsWith("/calendar-version-exists"));
    put(seen("1"), calendar("2", "2026-01-01", "08:00-12:00"))
        .statusCode(409)
        .body("type", endsWith("/valid-from-taken"));
    put(seen("1"), calendar("1", "2026-01-01", "09:00-12:00"))
        .statusCode(200)
        .header("ETag", equalTo("\"1\""));
    put(seen("1"), calendar("2", "2026-06-01", "08:00-12:00"))
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("versions.version", equalTo(java.util.List.of("2", "1")));

    assertThat(journal.read("calendar:" + id))
        .extracting(entry ->
            EventJson.read(
                EventTypes.named(entry.envelope().type()).orElseThrow(), entry.envelope().data()))
        .hasSize(2)
        .allSatisfy(event -> assertThat(((CalendarChanged) event).id()).isEqualTo(id))
        .extracting(event -> ((CalendarChanged) event).version())
        .containsExactly("1", "2");
    await().atMost(SOON).until(() -> books.book().calendars().version(id, "2").isPresent());
  }

  @Test
  void everything_wrong_with_a_calendar_is_named_at_once_and_nothing_is_stored() {
    put(supervisor(), "{}")
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("version", "validFrom", "zone", "hours"));
    put(
            supervisor(),
            """
            {"version": 2026.1, "validFrom": "2026-02-30", "zone": "+01:00 ${x} {y}",
             "hours": {"monday": ["09:00-17:00", "16:00-18:00", "late"], "mondag": []},
             "holidays": [{"country": "XX"}, {"subdivision": "eng"}],
             "closures": [{"date": "soon", "name": "x"}, {"name": "y"}]}
            """)
        .statusCode(400)
        .body(
            "violations.field",
            containsInAnyOrder(
                "version",
                "validFrom",
                "zone",
                "hours.monday[1]",
                "hours.monday[2]",
                "hours.mondag",
                "holidays[0].country",
                "holidays[1].country",
                "closures[0].date",
                "closures[1].date"))
        .body("violations.find { it.field == 'zone' }.message", containsString("${x} {y}"));
    put(supervisor(), calendar("1", "2026-01-01", "09:00-12:00").replace("[\"09", "[null, \"09"))
        .statusCode(400);
    put(
            supervisor(),
            calendar("x".repeat(65), "2026-01-01", "09:00-12:00")
                .replace("Kollektivne", "x".repeat(201)))
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("version", "closures[0].name"));
    put(
            supervisor(),
            """
            {"version": 1, "validFrom": [], "zone": {}, "hours": {}, "holidays": [{"country": 1}, {}],
             "closures": [{"date": true, "name": 1}, {}]}
            """)
        .statusCode(400)
        .body(
            "violations.field",
            containsInAnyOrder(
                "version",
                "validFrom",
                "zone",
                "holidays[0].country",
                "holidays[1].country",
                "closures[0].date",
                "closures[0].name",
                "closures[1].date",
                "closures[1].name"));
    supervisor()
        .body(calendar("1", "2026-01-01", "09:00-12:00"))
        .put("/v1/calendars/House:NL")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("id"));
    supervisor().get(path).then().statusCode(404);
    assertThat(journal.read("calendar:" + id)).isEmpty();
  }

  @Test
  void agents_read_and_supervisors_write() {
    RequestSpecification anna = registeredAgent();
    put(anna, calendar("1", "2026-01-01", "09:00-12:00")).statusCode(403);
    anna.get("/v1/calendars").then().statusCode(200).body("items.id", hasItem("house-nl"));
    anna.get("/v1/calendars/24x7").then().statusCode(200).header("ETag", equalTo("\"1\""));
  }

  private static RequestSpecification seen(String etag) {
    return supervisor().header("If-Match", "\"" + etag + "\"");
  }
}
