package org.herstel.kit.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstel.kit.problem.Invalid;
import org.herstel.kit.problem.Violation;
import org.junit.jupiter.api.Test;

class JsonBodiesTest {
  private final JsonBodies bodies =
      new JsonBodies(Validation.buildDefaultValidatorFactory().getValidator());

  enum Colour {
    RED,
    GREEN
  }

  record Inner(@NotBlank @SingleLine String name, Colour colour, MoneyBody price) {}

  record Reference(@JsonValue String text) {
    @JsonCreator
    static Reference of(String text) {
      if (!text.startsWith("R-")) {
        throw new IllegalArgumentException("internal words");
      }
      return new Reference(text);
    }
  }

  record Outer(
      @NotBlank @Story(max = 20) String story,
      @Min(1) @Max(5) Integer heat,
      int count,
      boolean urgent,
      Instant at,
      LocalDate day,
      UUID id,
      Duration span,
      BigDecimal share,
      @EmailAddress String email,
      @LanguageTag String language,
      @NotNull @Size(max = 2) List<Inner> inners,
      Set<@NotBlank String> tags,
      Map<String, Integer> counts,
      Optional<Reference> reference) {}

  record Few(@NotEmpty List<String> texts) {
    Few {
      texts = List.copyOf(texts);
    }
  }

  record Ordered(int from, int to) {
    Ordered {
      if (from > to) {
        throw new IllegalArgumentException("org.herstel.Internal");
      }
    }
  }

  record Anything(String text) {}

  private static final String GOOD =
      """
      {"story": "a\\nb", "heat": 3, "count": 2, "urgent": true,
       "at": "2026-11-21T22:18:00.1234567+02:00", "day": "2026-02-28",
       "id": "0199d8a2-7c1e-7a3b-9f00-2b6c1d3e4f50", "span": "PT20M", "share": 0.25,
       "email": "a@example.org", "language": "et-EE",
       "inners": [{"name": "Õie", "colour": "RED", "price": {"minor": 9007199254740992, "currency": "EUR"}}],
       "tags": ["x"], "counts": {"a": 1}, "reference": "R-1", "later": {"unknown": [1]}}
      """;

  @Test
  void what_is_well_formed_is_read_and_unknown_members_are_passed_over() {
    Outer outer = read(GOOD, Outer.class);

    assertThat(outer)
        .isEqualTo(
            new Outer(
                "a\nb",
                3,
                2,
                true,
                Instant.parse("2026-11-21T20:18:00.123456Z"),
                LocalDate.parse("2026-02-28"),
                UUID.fromString("0199d8a2-7c1e-7a3b-9f00-2b6c1d3e4f50"),
                Duration.ofMinutes(20),
                new BigDecimal("0.25"),
                "a@example.org",
                "et-EE",
                List.of(new Inner("Õie", Colour.RED, new MoneyBody(MoneyBody.MOST, "EUR"))),
                Set.of("x"),
                Map.of("a", 1),
                Optional.of(new Reference("R-1"))));
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    String json =
        """
        {"story": "bell\\u0007 and far too long a story", "heat": 9, "count": "2", "urgent": "yes",
         "at": "2026-02-30T10:00:00Z", "day": "21-11-2026", "id": 7, "span": "20 minutes",
         "share": "half", "email": "nobody", "language": "english language",
         "inners": [{"name": "a\\nb", "colour": "BLUE", "price": {"minor": -1, "currency": "EURO"}},
                    {"price": {"minor": 1.5}}, 5],
         "tags": ["x", " ", 3, null], "counts": {"a": "1"}, "reference": "X"}
        """;

    assertThat(violations(json, Outer.class))
        .containsExactlyInAnyOrder(
            new Violation(
                "story",
                "must have no control characters other than line breaks and tabs, and at most 20"
                    + " characters"),
            new Violation("heat", "must be less than or equal to 5"),
            new Violation("count", "must be a whole number, not text"),
            new Violation("urgent", "must be true or false, not text"),
            new Violation("at", "2026-02-30T10:00:00Z does not exist in the calendar"),
            new Violation("day", "must be a date such as 2026-11-21"),
            new Violation(
                "id", "must be a UUID such as 0199d8a2-7c1e-7a3b-9f00-2b6c1d3e4f50, not a number"),
            new Violation("span", "must be a duration such as PT20M"),
            new Violation("share", "must be a number, not text"),
            new Violation("email", "must be an e-mail address such as name@example.org"),
            new Violation("language", "must be a language tag (BCP 47) such as nl or et-EE"),
            new Violation("inners", "size must be between 0 and 2"),
            new Violation(
                "inners[0].name",
                "must be on one line, without control characters and at most 200 characters long"),
            new Violation("inners[0].colour", "must be one of RED, GREEN"),
            new Violation("inners[0].price.minor", "must be greater than or equal to 0"),
            new Violation(
                "inners[0].price.currency", "must be a currency code (ISO 4217) such as EUR"),
            new Violation("inners[1].name", "must not be blank"),
            new Violation(
                "inners[1].price.minor", "must be a whole number, without decimals or exponent"),
            new Violation("inners[1].price.currency", "must not be null"),
            new Violation("inners[2]", "must be an object, not a number"),
            new Violation("tags[]", "must not be blank"),
            new Violation("tags[2]", "must be text, not a number"),
            new Violation("tags[3]", "must be given"),
            new Violation("counts.a", "must be a whole number, not text"),
            new Violation("reference", "does not have the expected form"));
  }

  @Test
  void absent_members_are_named_where_they_are_needed() {
    assertThat(violations("{}", Outer.class))
        .containsExactlyInAnyOrder(
            new Violation("story", "must not be blank"),
            new Violation("count", "must be given"),
            new Violation("urgent", "must be given"),
            new Violation("inners", "must not be null"));
  }

  @Test
  void null_counts_as_absent() {
    assertThat(violations("{\"text\": null}", Few.class)).isNotEmpty();
    assertThat(read("{\"text\": null}", Anything.class).text()).isNull();
  }

  @Test
  void a_constructor_that_cannot_take_an_absent_member_does_not_hide_the_constraint() {
    assertThat(violations("{}", Few.class))
        .containsExactly(new Violation("texts", "must not be empty"));
  }

  @Test
  void members_that_do_not_fit_together_are_refused_without_internal_words() {
    assertThat(violations("{\"from\": 2, \"to\": 1}", Ordered.class))
        .containsExactly(new Violation("", "has members that do not fit together"));
  }

  @Test
  void u0000_is_refused_wherever_it_stands() {
    assertThat(
            violations(
                "{\"text\": \"a\\u0000\", \"other\": [{\"deep\": \"\\u0000\"}]}", Anything.class))
        .containsExactly(
            new Violation("other[0].deep", "must not contain the character U+0000"),
            new Violation("text", "must not contain the character U+0000"));
  }

  @Test
  void half_of_a_surrogate_pair_is_refused() {
    assertThat(violations("{\"text\": \"\\ud83d\"}", Anything.class))
        .containsExactly(new Violation("text", "must not contain half of a surrogate pair"));
    assertThat(read("{\"text\": \"\\ud83d\\ude00\"}", Anything.class).text()).isEqualTo("😀");
  }

  @Test
  void only_an_object_is_a_body() {
    assertThat(violations("null", Anything.class))
        .containsExactly(new Violation("", "must be an object, not null"));
    assertThat(violations("[]", Anything.class))
        .containsExactly(new Violation("", "must be an object, not a list"));
    assertThat(violations("\"text\"", Anything.class))
        .containsExactly(new Violation("", "must be an object, not text"));
  }

  @Test
  void what_is_no_json_is_told_with_its_place_and_without_class_names() {
    assertThat(malformed("{\n  \"text\": nope}")).contains("line 2, column").contains("'nope'");
    assertThat(malformed("{\"text\": \"a\"} x")).contains("line 1");
    assertThat(malformed("{\"text\": \"a\"}{}")).contains("line 1");
    assertThat(malformed("{\"text\": \"a\", \"text\": \"b\"}")).contains("twice").contains("text");
    assertThat(malformed("[".repeat(40) + "]".repeat(40))).contains("deeper than 32");
    assertThat(malformed("{\"text\": " + "9".repeat(50) + "}")).contains("40 digits");
    assertThat(malformed("{\"text\": \"a")).contains("line 1");
    assertThat(malformed("")).contains("no body");
    assertThat(malformed("{\"text\": \"a\tb\"}")).contains("line 1");
  }

  @Test
  void text_that_is_not_utf_8_is_refused() {
    Invalid invalid =
        catchThrowableOfType(
            Invalid.class,
            () -> bodies.read(new byte[] {'{', '"', (byte) 0xC3, '"', '}'}, Anything.class));

    assertThat(invalid.problem().detail()).isEqualTo("The body is not text in UTF-8.");
  }

  @Test
  void numbers_out_of_range_are_not_wrapped_around() {
    assertThat(violations("{\"from\": 2147483648, \"to\": 1e400}", Ordered.class))
        .containsExactly(
            new Violation("from", "must be between -2147483648 and 2147483647"),
            new Violation("to", "must be a whole number, without decimals or exponent"));
  }

  @Test
  void a_flood_of_violations_is_cut() {
    String json = "{\"texts\": [" + "1,".repeat(5000) + "1]}";

    assertThat(violations(json, Few.class)).hasSize(200);
  }

  private <T> T read(String json, Class<T> type) {
    return bodies.read(json.getBytes(UTF_8), type);
  }

  private List<Violation> violations(String json, Class<?> type) {
    return catchThrowableOfType(Invalid.class, () -> read(json, type)).violations();
  }

  private String malformed(String json) {
    Invalid invalid = catchThrowableOfType(Invalid.class, () -> read(json, Anything.class));
    assertThat(invalid.problem().code()).isEqualTo("malformed-json");
    assertThat(invalid.problem().detail())
        .doesNotContain("com.")
        .doesNotContain("org.")
        .doesNotContain("Stream")
        .doesNotContain("Token ");
    return invalid.problem().detail();
  }
}
