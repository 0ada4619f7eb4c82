package org.herstel.followup.datafile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How texts in data files are read. Each throws an {@link IllegalArgumentException} that says why.
 */
public final class Readings {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+([-.][a-z0-9]+)*");

  private Readings() {}

  /** A stable name: lower case, figures, and single hyphens or dots between them. */
  public static String name(String text) {
    if (!NAME.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a name has lower-case letters and figures, with single hyphens or dots between them");
    }
    return text;
  }

  /** A day, {@code yyyy-MM-dd}. */
  public static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a date is yyyy-MM-dd", e);
    }
  }

  /** One of a fixed set; {@code IN_PERSON} is written {@code in-person}. */
  public static <E extends Enum<E>> Function<String, E> oneOf(Class<E> choice) {
    return text ->
        Arrays.stream(choice.getEnumConstants())
            .filter(one -> written(one).equals(text))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("it is one of " + all(choice)));
  }

  /** How one of a fixed set is written. */
  public static String written(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String all(Class<? extends Enum<?>> choice) {
    return Arrays.stream(choice.getEnumConstants())
        .map(Readings::written)
        .collect(Collectors.joining(", "));
  }
}
