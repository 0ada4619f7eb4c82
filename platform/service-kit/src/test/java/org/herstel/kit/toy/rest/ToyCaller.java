package org.herstel.kit.toy.rest;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.herstel.test.TestTokens;

/** Requests of callers to the toy service. */
final class ToyCaller {
  static final String THINGS = "/toy/things";

  private ToyCaller() {}

  static RequestSpecification as(String role, String subject) {
    return with(TestTokens.token(role, subject));
  }

  static RequestSpecification with(String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  static RequestSpecification withKey(String token, String key) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .header("Idempotency-Key", key);
  }
}
