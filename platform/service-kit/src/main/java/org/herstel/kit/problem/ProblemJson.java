package org.herstel.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Problem documents as bytes and as responses. */
public final class ProblemJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private ProblemJson() {}

  /** The document. */
  public static byte[] bytes(Problem problem) {
    try {
      return MAPPER.writeValueAsBytes(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem document cannot be written", e);
    }
  }

  static Response response(Problem problem, Map<String, String> headers) {
    Response.ResponseBuilder response =
        Response.status(problem.status())
            .type(Problem.MEDIA_TYPE)
            .header("Cache-Control", "no-store")
            .entity(bytes(problem));
    headers.forEach(response::header);
    return response.build();
  }

  static Response response(Problem problem) {
    return response(problem, Map.of());
  }
}
