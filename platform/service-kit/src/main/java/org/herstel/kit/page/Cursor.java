package org.herstel.kit.page;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.herstel.kit.problem.Invalid;

/**
 * The place behind a row of a list: the row's values of the columns that the list is ordered by.
 * Opaque to callers.
 */
public record Cursor(List<String> values) {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int LONGEST = 1_000;

  public Cursor {
    values = List.copyOf(values);
  }

  /** The place behind a row with these values; instants, ids and numbers keep their text form. */
  public static Cursor behind(Object... values) {
    return new Cursor(Arrays.stream(values).map(Object::toString).toList());
  }

  /**
   * What a caller sent back.
   *
   * @throws Invalid if it is not a cursor
   */
  public static Cursor read(String text) {
    try {
      if (text.length() > LONGEST) {
        throw unreadable();
      }
      return new Cursor(
          List.of(MAPPER.readValue(Base64.getUrlDecoder().decode(text), String[].class)));
    } catch (IllegalArgumentException | NullPointerException | IOException e) {
      throw unreadable();
    }
  }

  /** The cursor as callers get it. */
  public String text() {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MAPPER.writeValueAsBytes(values));
    } catch (JacksonException e) {
      throw new IllegalStateException("texts can always be written", e);
    }
  }

  /** The value of a column. */
  public String value(int column) {
    if (column >= values.size()) {
      throw unreadable();
    }
    return values.get(column);
  }

  /** The value of a column of instants. */
  public Instant instant(int column) {
    try {
      return Instants.parse(value(column));
    } catch (java.time.DateTimeException e) {
      throw unreadable();
    }
  }

  /** The value of a column of ids. */
  public UUID id(int column) {
    try {
      return UUID.fromString(value(column));
    } catch (IllegalArgumentException e) {
      throw unreadable();
    }
  }

  /** The value of a column of numbers. */
  public long number(int column) {
    try {
      return Long.parseLong(value(column));
    } catch (NumberFormatException e) {
      throw unreadable();
    }
  }

  private static Invalid unreadable() {
    return new Invalid("cursor", "must be the next of an earlier page of this list, unchanged");
  }
}
