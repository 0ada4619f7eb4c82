package org.herstel.followup.live;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.herstel.test.RealKafkaAndPostgres;
import org.herstel.test.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class RulePackApiTest extends LiveTest {

  @Test
  void all_packs_are_listed_with_their_rules_in_words() {
    registeredAgent()
        .get("/v1/rule-packs")
        .then()
        .statusCode(200)
        .body(
            "items.id",
            hasItems(
                "house", "iso-10002", "uk-disp-1.6", "eu-wkkgz-awb", "kifid", "cfpb", "estonia"))
        .body("items.find { it.id == 'latvia' }.rules[0].pauses", equalTo("waiting-for-customer"));
  }

  @Test
  void one_pack_tells_version_source_conditions_and_times() {
    supervisor()
        .get("/v1/rule-packs/uk-disp-1.6")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].version", equalTo("2018.1"))
        .body("items[0].validFrom", equalTo("2018-01-13"))
        .body("items[0].source", containsString("handbook.fca.org.uk"))
        .body("items[0].appliesWhen.countries", hasItem("GB"))
        .body("items[0].rules", hasSize(3))
        .body("items[0].rules[2].amount", equalTo("P15D"))
        .body("items[0].rules[2].text", containsString("fifteen business days"))
        .body("items[0].rules[2].extension.amount", equalTo("P5W"))
        .body("items[0].rules[2].extension.countsFrom", equalTo("start"));
    supervisor().get("/v1/rule-packs/iso-10002").then().body("items[0].appliesWhen", nullValue());
    supervisor().get("/v1/rule-packs/none").then().statusCode(404);
  }

  @Test
  void nobody_else_reads_them() {
    given().get("/v1/rule-packs").then().statusCode(401);
    as(TestTokens.token("integrator", "shop")).get("/v1/rule-packs").then().statusCode(403);
  }
}
