package org.herstel.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Single values. Each is read from its own JSON type or refused, never coerced. */
final class Scalars {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INSTANT =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final int MOST_DECIMALS = 20;

  private Scalars() {}

  /** A value of another kind or form than its place wants; the message says what is wanted. */
  static final class Mismatch extends Exception {
    private static final long serialVersionUID = 1L;

    Mismatch(String message) {
      super(message, null, false, false);
    }
  }

  /** The value; null when the type is not one of the known single values. */
  static @Nullable Object read(JsonNode node, Class<?> type) throws Mismatch {
    if (type.isEnum()) {
      return constant(node, type);
    }
    return switch (type.getName()) {
      case "java.lang.String", "java.lang.CharSequence" -> text(node, "text");
      case "int", "java.lang.Integer" -> (int) whole(node, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "long", "java.lang.Long" -> whole(node, Long.MIN_VALUE, Long.MAX_VALUE);
      case "double", "java.lang.Double" -> decimal(node).doubleValue();
      case "java.math.BigDecimal" -> decimal(node);
      case "boolean", "java.lang.Boolean" -> truth(node);
      case "java.util.UUID" ->
          form(node, UUID_FORM, UUID::fromString, "a UUID", "0199d8a2-7c1e-7a3b-9f00-2b6c1d3e4f50");
      case "java.time.Instant" -> instant(node);
      case "java.time.LocalDate" -> calendar(node, DATE, LocalDate::parse, "a date", "2026-11-21");
      case "java.time.LocalTime" -> parsed(node, LocalTime::parse, "a time of day", "09:30");
      case "java.time.Duration" -> parsed(node, Duration::parse, "a duration", "PT20M");
      case "java.time.ZoneId" -> parsed(node, ZoneId::of, "a time zone", "Europe/Amsterdam");
      default -> null;
    };
  }

  /** What a value is, in words. */
  static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> "text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case ARRAY -> "a list";
      case OBJECT, POJO -> "an object";
      case NULL, MISSING -> "null";
      case BINARY -> "binary";
    };
  }

  private static String text(JsonNode node, String wanted) throws Mismatch {
    if (!node.isTextual()) {
      throw new Mismatch("must be " + wanted + ", not " + kind(node));
    }
    return node.textValue();
  }

  private static long whole(JsonNode node, long least, long most) throws Mismatch {
    if (!node.isNumber()) {
      throw new Mismatch("must be a whole number, not " + kind(node));
    }
    if (!node.isIntegralNumber()) {
      throw new Mismatch("must be a whole number, without decimals or exponent");
    }
    if (!node.canConvertToLong() || node.longValue() < least || node.longValue() > most) {
      throw new Mismatch("must be between " + least + " and " + most);
    }
    return node.longValue();
  }

  private static BigDecimal decimal(JsonNode node) throws Mismatch {
    if (!node.isNumber()) {
      throw new Mismatch("must be a number, not " + kind(node));
    }
    BigDecimal value = node.decimalValue();
    if (Math.abs(value.scale()) > MOST_DECIMALS) {
      throw new Mismatch("must be a number of reasonable size");
    }
    return value;
  }

  private static boolean truth(JsonNode node) throws Mismatch {
    if (!node.isBoolean()) {
      throw new Mismatch("must be true or false, not " + kind(node));
    }
    return node.booleanValue();
  }

  private static Object constant(JsonNode node, Class<?> type) throws Mismatch {
    String allowed =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name())
            .collect(Collectors.joining(", "));
    String name = text(node, "one of " + allowed);
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new Mismatch("must be one of " + allowed);
  }

  private static Instant instant(JsonNode node) throws Mismatch {
    Function<String, Instant> parse = text -> Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
    return calendar(node, INSTANT, parse, "a date and time with offset", "2026-11-21T20:18:00Z");
  }

  /** Tells a wrong form from a day or time that does not exist. */
  private static <T> T calendar(
      JsonNode node, Pattern form, Function<String, T> parse, String what, String example)
      throws Mismatch {
    String text = text(node, what + " such as " + example);
    if (!form.matcher(text).matches()) {
      throw new Mismatch("must be " + what + " such as " + example);
    }
    try {
      return parse.apply(text);
    } catch (RuntimeException e) {
      throw new Mismatch(text + " does not exist in the calendar");
    }
  }

  private static <T> T form(
      JsonNode node, Pattern form, Function<String, T> parse, String what, String example)
      throws Mismatch {
    if (!form.matcher(text(node, what + " such as " + example)).matches()) {
      throw new Mismatch("must be " + what + " such as " + example);
    }
    return parse.apply(node.textValue());
  }

  private static <T> T parsed(JsonNode node, Function<String, T> parse, String what, String example)
      throws Mismatch {
    String text = text(node, what + " such as " + example);
    try {
      return parse.apply(text);
    } catch (RuntimeException e) {
      throw new Mismatch("must be " + what + " such as " + example);
    }
  }
}
