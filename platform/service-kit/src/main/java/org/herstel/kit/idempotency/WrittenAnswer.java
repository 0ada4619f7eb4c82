package org.herstel.kit.idempotency;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer in the bytes that the caller gets, now and when the request is repeated.
 *
 * @param body empty: none
 */
public record WrittenAnswer(int status, Map<String, String> headers, byte[] body) {
  private static final String REPLAYED = "Idempotency-Replayed";

  /** The answer, marked as one to a request that was carried out before. */
  WrittenAnswer replayed() {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(REPLAYED, "true");
    return new WrittenAnswer(status, more, body);
  }

  /** The answer as a response. */
  public Response response() {
    Response.ResponseBuilder response = Response.status(status);
    headers.forEach(response::header);
    if (body.length > 0) {
      response.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
    }
    return response.build();
  }
}
