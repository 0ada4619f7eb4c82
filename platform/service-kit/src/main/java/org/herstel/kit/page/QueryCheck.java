package org.herstel.kit.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstel.kit.problem.Invalid;
import org.herstel.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters (taken as text by the resource) and collects what is wrong with them;
 * {@link #done} says it all at once. Absent and empty parameters choose nothing.
 */
public final class QueryCheck {
  /** Length of a page unless asked otherwise. */
  public static final int USUAL_LIMIT = 50;

  /** The longest page. */
  public static final int MOST = 200;

  private static final int LONGEST_TEXT = 200;

  private final List<Violation> violations = new ArrayList<>();

  /** The length of a page: 1 to 200, 50 unless given. */
  public int limit(@Nullable String text) {
    return number("limit", text, 1, MOST).orElse(USUAL_LIMIT);
  }

  /** A whole number within limits. */
  public Optional<Integer> number(String name, @Nullable String text, int least, int most) {
    if (isAbsent(text)) {
      return Optional.empty();
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    violations.add(new Violation(name, "must be a whole number between " + least + " and " + most));
    return Optional.empty();
  }

  /** The place where a page starts. */
  public Optional<Cursor> cursor(@Nullable String text) {
    if (isAbsent(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Cursor.read(text));
    } catch (Invalid e) {
      violations.addAll(e.violations());
      return Optional.empty();
    }
  }

  /** Any number of an enum's constants, from one parameter repeated or with commas. */
  public <E extends Enum<E>> Set<E> anyOf(
      String name, @Nullable List<String> texts, Class<E> type) {
    Set<E> chosen = EnumSet.noneOf(type);
    List<String> names =
        texts == null
            ? List.of()
            : texts.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .filter(text -> !text.isBlank())
                .toList();
    for (String wanted : names) {
      Arrays.stream(type.getEnumConstants())
          .filter(constant -> constant.name().equals(wanted.strip()))
          .findFirst()
          .ifPresentOrElse(
              chosen::add,
              () -> violations.add(new Violation(name, "must be among " + namesOf(type))));
    }
    return chosen;
  }

  /** At most one of an enum's constants. */
  public <E extends Enum<E>> Optional<E> oneOf(String name, @Nullable String text, Class<E> type) {
    return isAbsent(text)
        ? Optional.empty()
        : anyOf(name, List.of(text), type).stream().findFirst();
  }

  /** An id. */
  public Optional<UUID> id(String name, @Nullable String text) {
    if (isAbsent(text)) {
      return Optional.empty();
    }
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equalsIgnoreCase(text)) {
        return Optional.of(id);
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    violations.add(new Violation(name, "must be a UUID"));
    return Optional.empty();
  }

  /** An instant. */
  public Optional<Instant> instant(String name, @Nullable String text) {
    if (isAbsent(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instants.parse(text));
    } catch (DateTimeException e) {
      violations.add(new Violation(name, "must be a date and time such as 2026-11-21T20:18:00Z"));
      return Optional.empty();
    }
  }

  /** Short text without control characters, such as a search or an agent's id. */
  public Optional<String> text(String name, @Nullable String text) {
    if (isAbsent(text)) {
      return Optional.empty();
    }
    if (text.length() > LONGEST_TEXT || text.codePoints().anyMatch(Character::isISOControl)) {
      violations.add(
          new Violation(
              name, "must be on one line and at most " + LONGEST_TEXT + " characters long"));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** Adds what a resource has found wrong with a parameter that it reads itself. */
  public void wrong(String name, String message) {
    violations.add(new Violation(name, message));
  }

  /**
   * Ends the check.
   *
   * @throws Invalid with everything that was wrong
   */
  public void done() {
    if (!violations.isEmpty()) {
      throw new Invalid(violations.stream().distinct().toList());
    }
  }

  private static boolean isAbsent(@Nullable String text) {
    return text == null || text.isEmpty();
  }

  private static String namesOf(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
  }
}
