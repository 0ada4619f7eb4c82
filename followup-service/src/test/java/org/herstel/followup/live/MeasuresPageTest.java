package org.herstel.followup.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class MeasuresPageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl-NL,en;q=0.5 |    | nl | Nagekomen beloften",
        "fr,et;q=0.5    |    | et | Täidetud lubadused",
        "fr             |    | en | Promises kept",
        "nl             | et | et | Täidetud lubadused",
        "nl             | xx | nl | Nagekomen beloften",
      })
  void the_page_speaks_the_language_asked_for(
      String accepted, String asked, String language, String heading) {
    String page =
        given()
            .header("Accept-Language", accepted)
            .get(asked == null ? "/measures" : "/measures?lang=" + asked)
            .then()
            .statusCode(200)
            .contentType("text/html;charset=UTF-8")
            .header("Content-Language", language)
            .header("Vary", containsString("Accept-Language"))
            .extract()
            .asString();
    assertThat(page)
        .contains("<html lang=\"" + language + "\">", ">" + heading + "</h2>")
        .doesNotContain("{measures:");
  }

  @Test
  void the_page_is_for_everybody_but_lets_nothing_else_in() {
    String page =
        given()
            .get("/measures")
            .then()
            .statusCode(200)
            .header("Referrer-Policy", "no-referrer")
            .header("Cache-Control", "no-store")
            .header("X-Robots-Tag", "noindex, nofollow")
            .header("X-Frame-Options", "DENY")
            .header("X-Content-Type-Options", "nosniff")
            .header(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                    + " img-src 'self' data:; form-action 'none'; base-uri 'none';"
                    + " frame-ancestors 'none'")
            .extract()
            .asString();
    assertThat(page).doesNotContain("<style", "style=\"", " onclick", "http://", "https://");
    assertThat(Pattern.compile("<script[^>]*>").matcher(page).results())
        .hasSize(2)
        .allMatch(script -> script.group().contains("src=\"/measures/"));
  }

  @Test
  void everything_that_the_page_names_is_served_here() {
    Matcher named =
        Pattern.compile("(?:src|href)=\"(/[^\"]+)\"").matcher(given().get("/measures").asString());
    int count = 0;
    while (named.find()) {
      given().get(named.group(1)).then().statusCode(200).header("Cache-Control", "no-cache");
      count++;
    }
    assertThat(count).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"api", "choice", "format", "plots", "tables", "texts", "measures"})
  void scripts_are_scripts(String name) {
    given()
        .get("/measures/" + name + ".js")
        .then()
        .statusCode(200)
        .contentType(containsString("javascript"));
  }

  @Test
  void the_library_comes_with_its_licence() {
    assertThat(given().get("/measures/echarts/LICENSE").asString()).contains("Apache License");
    given().get("/measures/echarts/echarts.min.js").then().statusCode(404);
  }
}
