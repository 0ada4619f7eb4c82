package org.herstel.kit.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;
import org.herstel.kit.decision.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param code stable and kebab-case; the end of the document's {@code type}
 * @param detail what is wrong and what would help, for a person
 * @param violations everything that is wrong with the request's fields
 * @param obstacles every rule of the method that stands in the way
 * @param errorId names an unexpected error in the service's log
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "violations", "obstacles", "errorId"})
public record Problem(
    @JsonIgnore String code,
    int status,
    String detail,
    List<Violation> violations,
    List<Refusal> obstacles,
    @Nullable String errorId) {

  /** Media type of every problem document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPES = "https://herstel.org/problems/";

  /** A problem that needs no more than a sentence. */
  public static Problem of(int status, String code, String detail) {
    return new Problem(code, status, detail, List.of(), List.of(), null);
  }

  static Problem refused(List<Refusal> obstacles) {
    Refusal first = obstacles.getFirst();
    return new Problem(first.code(), 409, first.detail(), List.of(), obstacles, null);
  }

  static Problem unexpected(String errorId) {
    return new Problem(
        "unexpected-error",
        500,
        "Something went wrong on our side. Nothing was changed; trying again later may help. "
            + "Please quote the error id when you report it.",
        List.of(),
        List.of(),
        errorId);
  }

  @JsonProperty
  public String type() {
    return TYPES + code;
  }

  /** The code in words. */
  @JsonProperty
  public String title() {
    String words = code.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
