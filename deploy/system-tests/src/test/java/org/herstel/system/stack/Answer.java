package org.herstel.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a service answered.
 *
 * @param call the request in short, for messages
 */
public record Answer(String call, int status, HttpHeaders headers, String body) {

  static Answer of(String call, HttpResponse<String> response) {
    return new Answer(call, response.statusCode(), response.headers(), response.body());
  }

  /** Asserts the status. */
  public Answer is(int expected) {
    assertThat(status).as("%s answered %s", call, body).isEqualTo(expected);
    return this;
  }

  /** Asserts a problem document with this code. */
  public Answer isProblem(int expected, String code) {
    is(expected);
    assertThat(header("Content-Type")).as(call).startsWith("application/problem+json");
    assertThat(json().path("status").asInt()).as("%s: %s", call, body).isEqualTo(expected);
    assertThat(code()).as("%s: %s", call, body).isEqualTo(code);
    return this;
  }

  /** Asserts a refusal that names all these obstacles and no others, each as often as given. */
  public Answer isRefused(String... codes) {
    isProblem(409, code());
    assertThat(obstacles()).as("%s: %s", call, body).containsExactlyInAnyOrder(codes);
    return this;
  }

  public JsonNode json() {
    return Json.tree(body);
  }

  public String text(String member) {
    return json().path(member).asText();
  }

  /** The end of a problem's type. */
  public String code() {
    String type = text("type");
    return type.substring(type.lastIndexOf('/') + 1);
  }

  /** The codes of all obstacles of a refusal. */
  public List<String> obstacles() {
    return Json.each(json().path("obstacles"), "code");
  }

  /** What is wrong, by field. */
  public Map<String, List<String>> violations() {
    return Json.stream(json().path("violations"))
        .collect(
            Collectors.groupingBy(
                violation -> violation.path("field").asText(),
                TreeMap::new,
                Collectors.mapping(
                    violation -> violation.path("message").asText(), Collectors.toList())));
  }

  /** A header; empty if it is not there. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
