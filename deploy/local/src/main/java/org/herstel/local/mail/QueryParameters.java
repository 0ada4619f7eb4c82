package org.herstel.local.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What stands behind the question mark. */
record QueryParameters(Map<String, String> values) {

  /** Parses them; of a repeated one the last counts. */
  static QueryParameters of(URI uri) {
    Map<String, String> values = new HashMap<>();
    String query = uri.getRawQuery();
    if (query != null) {
      for (String pair : query.split("&")) {
        String[] sides = pair.split("=", 2);
        values.put(decoded(sides[0]), sides.length == 2 ? decoded(sides[1]) : "");
      }
    }
    return new QueryParameters(values);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }

  /**
   * A whole number from 0.
   *
   * @throws IllegalArgumentException when it is not one
   */
  int number(String name, int otherwise) {
    String value = values.getOrDefault(name, String.valueOf(otherwise));
    if (!value.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException(name + " is a whole number from 0");
    }
    return Integer.parseInt(value);
  }

  /** The plus of {@code jan+test@…} is meant as it is written: no form is sent to this API. */
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
