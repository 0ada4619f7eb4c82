package org.herstel.kit.command;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command answers. Written to JSON inside the transaction, and stored with it when the
 * request carries an {@code Idempotency-Key}.
 *
 * @param view any object Jackson can write; null for an answer without a body
 */
public record Answer(int status, @Nullable Object view, Map<String, String> headers) {

  public Answer {
    headers = Map.copyOf(headers);
  }

  /** 200 with a view. */
  public static Answer ok(Object view) {
    return new Answer(200, view, Map.of());
  }

  /** 201 with a view of what was made. */
  public static Answer created(Object view) {
    return new Answer(201, view, Map.of());
  }

  /** 202: it will be done. */
  public static Answer accepted(Object view) {
    return new Answer(202, view, Map.of());
  }

  /** 204: done, and nothing to show. */
  public static Answer noContent() {
    return new Answer(204, null, Map.of());
  }

  /** Where the thing that was made is found; relative to the service's root. */
  public Answer location(URI uri) {
    return with("Location", uri.toString());
  }

  /** Where the thing that was made is found, for instance {@code location("/v1/c/{id}", id)}. */
  public Answer location(String template, Object... values) {
    return location(UriBuilder.fromUri(template).build(values));
  }

  /** The revision of the row that was changed, as an ETag. */
  public Answer etag(long revision) {
    return with("ETag", "\"" + revision + "\"");
  }

  /** One more header. */
  public Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, view, more);
  }
}
