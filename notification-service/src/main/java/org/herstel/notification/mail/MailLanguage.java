package org.herstel.notification.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The languages that mails are written in. */
public enum MailLanguage {
  NL("EEEE d MMMM yyyy 'om' HH:mm 'uur'"),
  EN("EEEE d MMMM yyyy, HH:mm"),
  ET(null);

  /** "On Saturday, on 21 November": a case of its own in Estonian, which no pattern yields. */
  private static final class Estonian {
    static final List<String> DAYS =
        List.of(
            "esmaspäeval",
            "teisipäeval",
            "kolmapäeval",
            "neljapäeval",
            "reedel",
            "laupäeval",
            "pühapäeval");
    static final List<String> MONTHS =
        List.of(
            "jaanuaril",
            "veebruaril",
            "märtsil",
            "aprillil",
            "mail",
            "juunil",
            "juulil",
            "augustil",
            "septembril",
            "oktoobril",
            "novembril",
            "detsembril");

    static DateTimeFormatterBuilder moment() {
      return new DateTimeFormatterBuilder()
          .appendText(ChronoField.DAY_OF_WEEK, numbered(DAYS))
          .appendPattern("', 'd'. '")
          .appendText(ChronoField.MONTH_OF_YEAR, numbered(MONTHS))
          .appendPattern(" yyyy 'kell' HH:mm");
    }

    private static Map<Long, String> numbered(List<String> names) {
      return IntStream.range(0, names.size())
          .boxed()
          .collect(Collectors.toMap(i -> i + 1L, names::get));
    }
  }

  private final Locale locale = Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
  private final DateTimeFormatter format;

  MailLanguage(@Nullable String pattern) {
    DateTimeFormatterBuilder moment =
        pattern == null ? Estonian.moment() : new DateTimeFormatterBuilder().appendPattern(pattern);
    format =
        moment
            .appendLiteral(" (")
            .appendZoneText(TextStyle.SHORT)
            .appendLiteral(')')
            .toFormatter(locale);
  }

  /** BCP 47 tag. */
  public String tag() {
    return locale.getLanguage();
  }

  /** Its rules for numbers and amounts. */
  public Locale locale() {
    return locale;
  }

  /** The language for a BCP 47 tag; English for any that mails are not written in. */
  public static MailLanguage of(@Nullable String tag) {
    String language = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
    return Arrays.stream(values())
        .filter(known -> known.tag().equals(language))
        .findFirst()
        .orElse(EN);
  }

  /** A moment as the language writes it, with the abbreviation of its zone. */
  public String time(Instant at, ZoneId zone) {
    return format.format(at.atZone(zone));
  }
}
