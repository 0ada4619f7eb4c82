package org.herstel.intake.feedback;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Places with keys, one without a page, and limits that a test can reach. */
public final class TestPlaces implements QuarkusTestResourceLifecycleManager {
  /** How many calls of a place are taken in a minute. */
  public static final int PER_PLACE = 120;

  /** How many forms of an address are taken in a minute. */
  public static final int FORMS = 90;

  @Override
  public Map<String, String> start() {
    return Map.of(
        "herstel.feedback.keys",
        "web:%s,shop:%s,busy:%s,dark:%s"
            .formatted(key("web"), key("shop"), key("busy"), key("dark")),
        "herstel.feedback.closed-pages",
        "dark",
        "herstel.feedback.per-minute-and-place",
        String.valueOf(PER_PLACE),
        "herstel.feedback.per-minute-and-address",
        "400",
        "herstel.feedback.forms-per-minute-and-address",
        String.valueOf(FORMS));
  }

  @Override
  public void stop() {}

  /** The key of a place. */
  public static String key(String place) {
    return place + "-key-of-these-tests-and-nothing-else";
  }

  /** A caller with the key of a place. */
  public static RequestSpecification at(String place) {
    return RestAssured.given().header("Feedback-Key", key(place)).contentType(ContentType.JSON);
  }
}
