package org.herstel.kit.toy.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.herstel.kit.link.LinkTokens;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class LinkPageTest {
  @Inject LinkTokens tokens;

  @Test
  void a_link_opens_its_page_and_leaves_no_trace() {
    given()
        .get("/c/" + token(Instant.now().plusSeconds(60)))
        .then()
        .statusCode(200)
        .body(equalTo("plan 3, logged as GET /c/***"))
        .header("Referrer-Policy", equalTo("no-referrer"))
        .header("Cache-Control", equalTo("no-store"))
        .header("X-Robots-Tag", containsString("noindex"))
        .header("Content-Security-Policy", containsString("default-src 'none'"));
  }

  @Test
  void a_link_that_is_late_or_forged_says_so() {
    given().get("/c/" + token(Instant.now().minusSeconds(1))).then().body(equalTo("too late"));
    given().get("/c/" + token(Instant.now()) + "x").then().body(equalTo("not ours"));
  }

  @Test
  void a_link_that_is_opened_too_often_has_to_wait() {
    String path = "/c/" + token(Instant.now().plusSeconds(60));
    int status = 200;
    for (int calls = 0; calls < 40 && status == 200; calls++) {
      status = given().get(path).statusCode();
    }

    assertThat(status).isEqualTo(429);
    given()
        .get(path)
        .then()
        .contentType("application/problem+json")
        .header("Retry-After", equalTo("60"))
        .header("Referrer-Policy", equalTo("no-referrer"));
  }

  private String token(Instant expiry) {
    return tokens.token(UUID.randomUUID(), "plan", 3, expiry);
  }
}
