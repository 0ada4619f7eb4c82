package org.herstel.followup.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.herstel.followup.datafile.DataFile;
import org.herstel.followup.datafile.RefusedFiles;
import org.herstel.followup.datafile.ShippedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleBookTest {
  private static final String HOUSE =
      """
      id: house
      version: "1"
      name: House
      source: docs/method.md
      valid-from: 2020-01-01
      applies-when: {}
      rules:
        - name: answer
          text: Answer soon.
          started-by: received
          amount: PT20M
          unit: calendar
          calendar: complaint's
          pauses: never
          tell-before: false
          met-by: first-response
      """;

  private static final String GOOD =
      """
      id: law
      version: "1.10"
      name: A law
      source: https://example.org/law
      valid-from: 2026-01-01
      applies-when:
        countries: [NL, 'NO']
        products: [insurance]
        channels: [in-person]
      rules:
        - name: answer
          text: Answer within days.
          started-by: received
          amount: P6W
          unit: calendar
          ends: 24:00
          calendar: 24x7
          pauses: never
          tell-before: true
          extension: { amount: P4W, counts-from: due, times: 1 }
          met-by: final-response
      """;

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("name: A law", "nam: A law", List.of("1: name is missing", "3: nam is not")),
        Arguments.of(
            "https://example.org/law", "the law", List.of("4: source cannot be 'the law'")),
        Arguments.of("https:", "http:", List.of("4: source cannot be 'http://example.org/law'")),
        Arguments.of("valid-from: 2026-01-01", "valid-from: soon", List.of("5: valid-from cannot")),
        Arguments.of("NL, 'NO'", "NL, Norway", List.of("7: an entry of countries cannot be 'Nor")),
        Arguments.of("NL, 'NO'", "NL, NL", List.of("7: an entry of countries is given twice: NL")),
        Arguments.of("[NL, 'NO']", "[]", List.of("7: countries names nothing")),
        Arguments.of("[NL, 'NO']", "NL", List.of("7: countries must be a list", "7: countries na")),
        Arguments.of("[insurance]", "[Big Deals]", List.of("8: an entry of products cannot be")),
        Arguments.of("[in-person]", "[pigeon]", List.of("9: an entry of channels cannot be 'pig")),
        Arguments.of("channels:", "chanels:", List.of("9: chanels is not known here")),
        Arguments.of("- name: answer", "- name: An answer", List.of("11: name cannot be")),
        Arguments.of("started-by: received", "started-by: rain", List.of("13: started-by cannot")),
        Arguments.of("amount: P6W", "amount: six weeks", List.of("14: amount cannot be 'six wee")),
        Arguments.of("amount: P6W", "amount: P-6W", List.of("14: amount cannot be 'P-6W': an am")),
        Arguments.of("amount: P6W", "amount: P0D", List.of("14: amount cannot be 'P0D': an amou")),
        Arguments.of("amount: P6W", "amount: -PT1H", List.of("14: amount cannot be '-PT1H'")),
        Arguments.of("amount: P6W", "amount: P1DT2H", List.of("14: amount cannot be 'P1DT2H'")),
        Arguments.of("amount: P6W", "amount: [P6W]", List.of("14: amount must be text, not a li")),
        Arguments.of(
            "amount: P6W",
            "amount: PT6H",
            List.of("16: ends is only for calendar days", "20: amount must be of the same sort")),
        Arguments.of("    ends: 24:00\n", "", List.of("11: ends is missing")),
        Arguments.of("ends: 24:00", "ends: 25:00", List.of("16: ends cannot be '25:00'")),
        Arguments.of("unit: calendar", "unit: lunar", List.of("15: unit cannot be 'lunar'")),
        Arguments.of("unit: calendar", "unit: business", List.of("16: ends is only for calendar")),
        Arguments.of(
            "amount: P6W\n    unit: calendar\n    ends: 24:00",
            "amount: P6M\n    unit: business",
            List.of("14: amount of business time is counted in days or hours")),
        Arguments.of(
            "calendar: 24x7", "calendar: 24x8", List.of("17: calendar is not known: 24x8")),
        Arguments.of("pauses: never", "pauses: maybe", List.of("18: pauses cannot be 'maybe'")),
        Arguments.of("tell-before: true", "tell-before: yes", List.of("19: tell-before cannot be")),
        Arguments.of(
            "tell-before: true", "tell-before: false", List.of("20: extension is only for")),
        Arguments.of("amount: P4W", "amount: PT4H", List.of("20: amount must be of the same sort")),
        Arguments.of("counts-from: due", "counts-from: now", List.of("20: counts-from cannot be")),
        Arguments.of("times: 1", "times: 0", List.of("20: times cannot be '0'")),
        Arguments.of("due, times: 1", "start, times: 2", List.of("20: times can only be 1")),
        Arguments.of(", times: 1", "", List.of("20: times is missing")),
        Arguments.of(
            "met-by: final-response", "met-by: luck", List.of("21: met-by cannot be 'luck'")),
        Arguments.of(
            "rules:", "rules: []\nrulez:", List.of("10: rules has no rule", "11: rulez is")));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_file_with_a_mistake_is_refused_with_its_line(
      String good, String bad, List<String> expected) {
    assertThat(GOOD).contains(good);
    assertThat(refused(HOUSE, GOOD.replace(good, bad)))
        .hasSameSizeAs(expected)
        .zipSatisfy(expected, (mistake, start) -> assertThat(mistake).startsWith("1:" + start));
  }

  @Test
  void all_mistakes_of_packs_and_calendars_come_at_once() {
    RefusedFiles refused =
        catchThrowableOfType(
            RefusedFiles.class,
            () ->
                RuleBook.load(
                    List.of(new DataFile("calendar", "id: 24x7\nzone: Nowhere\n")),
                    numbered(HOUSE, GOOD.replace("P6W", "P6").replace("never", "maybe"))));
    assertThat(refused.mistakes().stream().map(mistake -> mistake.place().toString()))
        .containsExactly("1:14", "1:18", "calendar:1", "calendar:1", "calendar:1", "calendar:2");
    assertThat(refused)
        .hasMessageContaining("1:14: amount")
        .hasMessageContaining("calendar:2: zone");
  }

  @Test
  void a_rule_is_not_blamed_for_a_mistake_in_its_calendar() {
    RefusedFiles refused =
        catchThrowableOfType(
            RefusedFiles.class,
            () ->
                RuleBook.load(
                    List.of(
                        new DataFile(
                            "calendar",
                            ShippedFiles.in("calendars")
                                .getFirst()
                                .text()
                                .replace("Etc/UTC", "Nowhere"))),
                    numbered(HOUSE, GOOD)));
    assertThat(refused.mistakes())
        .singleElement()
        .hasToString("calendar:5: zone cannot be 'Nowhere': it is not a zone of the IANA database");
  }

  @Test
  void versions_are_given_once() {
    assertThat(refused(HOUSE, GOOD, GOOD))
        .containsExactly("2:2: there is another law of version 1.10");
    assertThat(refused(HOUSE, GOOD, GOOD.replace("\"1.10\"", "\"2\"")))
        .containsExactly("2:2: another version of law is valid from 2026-01-01 too");
  }

  @Test
  void two_packs_for_the_same_complaint_are_refused_unless_one_is_narrower() {
    String other = GOOD.replace("id: law", "id: lex");
    assertThat(refused(HOUSE, GOOD, other))
        .containsExactly(
            "2:2: lex 1.10 is for the same complaints as law 1.10, and neither is narrower");
    assertThat(refused(HOUSE, GOOD, other.replace("[NL, 'NO']", "[BE]"))).isEmpty();
    assertThat(refused(HOUSE, GOOD, other.replace("  channels: [in-person]\n", ""))).isEmpty();
  }

  @Test
  void packs_that_are_never_valid_together_do_not_compete() {
    String later = GOOD.replace("\"1.10\"", "\"2\"").replace("2026-01-01", "2027-01-01");
    String elsewhere = later.replace("[NL, 'NO']", "[BE]");
    String successor = later.replace("id: law", "id: lex");
    assertThat(refused(HOUSE, GOOD, elsewhere, successor)).isEmpty();
    assertThat(refused(HOUSE, GOOD, successor)).hasSize(1);
  }

  @Test
  void rules_of_one_name_are_for_different_complaints() {
    String rule = GOOD.substring(GOOD.indexOf("  - name"));
    assertThat(refused(HOUSE, GOOD + rule))
        .containsExactly("1:22: an entry of rules is a second answer for the same complaints");
    assertThat(
            refused(
                HOUSE,
                GOOD + rule.replace("    text", "    applies-when: { countries: [NL] }\n    text")))
        .isEmpty();
  }

  @Test
  void the_house_is_for_every_complaint_and_nobody_else_is() {
    assertThat(refused(GOOD))
        .containsExactly(
            "rule packs:1: no pack has the id house, for complaints that no other one is for");
    assertThat(refused(HOUSE.replace("{}", "{ countries: [NL] }")))
        .containsExactly(
            "0:6: applies-when of the house sets no condition: it is for all that no other pack is for");
    assertThat(refused(HOUSE, HOUSE.replace("id: house", "id: home")))
        .containsExactly(
            "1:6: applies-when sets no condition: only the pack of the house is for every complaint");
    assertThat(refused(HOUSE, HOUSE.replace("id: house", "id: iso").replace("{}", "never")))
        .isEmpty();
  }

  private static List<String> refused(String... packs) {
    try {
      RuleBook.load(ShippedFiles.in("calendars"), numbered(packs));
      return List.of();
    } catch (RefusedFiles refused) {
      return refused.mistakes().stream().map(Object::toString).toList();
    }
  }

  private static List<DataFile> numbered(String... texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(i -> new DataFile(Integer.toString(i), texts[i]))
        .toList();
  }
}
