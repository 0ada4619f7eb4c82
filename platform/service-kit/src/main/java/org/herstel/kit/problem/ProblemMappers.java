package org.herstel.kit.problem;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.herstel.kit.decision.Refused;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What ends a request early, as problem documents. */
public final class ProblemMappers {

  @ServerExceptionMapper(ProblemException.class)
  public Response problem(ProblemException e) {
    return ProblemJson.response(e.problem(), e.headers());
  }

  @ServerExceptionMapper(Refused.class)
  public Response refused(Refused e) {
    return ProblemJson.response(Problem.refused(e.obstacles()));
  }

  @ServerExceptionMapper(NotFoundException.class)
  public Response notFound(NotFoundException e) {
    return ProblemJson.response(
        Problem.of(
            404,
            "not-found",
            e.getCause() == null
                ? "There is nothing at this address."
                : "There is nothing at this address: a part of it does not have the expected form."));
  }

  /** What the framework itself refuses; redirections and answers with a body stay as they are. */
  @ServerExceptionMapper(WebApplicationException.class)
  public Response web(WebApplicationException e) {
    Response answer = e.getResponse();
    if (answer.getStatus() < 400 || answer.hasEntity()) {
      return answer;
    }
    return ProblemJson.response(problemOf(answer.getStatus()), headers(answer));
  }

  private static Problem problemOf(int status) {
    return switch (status) {
      case 400 -> Problem.of(400, "bad-request", "The request cannot be read.");
      case 405 ->
          Problem.of(405, "method-not-allowed", "This address does not take this HTTP method.");
      case 406 ->
          Problem.of(
              406, "not-acceptable", "The answer does not come in a form that Accept asks for.");
      case 413 -> BodyLimit.tooLarge();
      case 415 ->
          Problem.of(
              415,
              "unsupported-media-type",
              "The body must be JSON, sent with Content-Type: application/json.");
      default -> Problem.of(status, "http-" + status, "The request was refused.");
    };
  }

  private static Map<String, String> headers(Response answer) {
    Map<String, String> headers = new LinkedHashMap<>();
    answer
        .getStringHeaders()
        .forEach((name, values) -> {
          if (!name.regionMatches(true, 0, "content-", 0, 8)) {
            headers.put(name, String.join(", ", values));
          }
        });
    return headers;
  }
}
