package org.herstel.followup.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The figures of the laws and standards, looked at from outside: given a complaint, what is due.
 */
class ShippedRulePacksTest {
  private static final RuleBook BOOK = RuleBook.shipped();
  private static final DueTimes TIMES = new DueTimes(BOOK.calendars());

  @ParameterizedTest
  @CsvSource({
    "GB, insurance, uk-disp-1.6",
    "GB, payment-services, uk-disp-1.6",
    "GB, furniture, house",
    "NL, insurance, kifid",
    "NL, health-care, eu-wkkgz-awb",
    "NL, public-service, eu-wkkgz-awb",
    "NL, furniture, house",
    "US, debt-collection, cfpb",
    "EE, furniture, estonia",
    "FR, insurance, house",
  })
  void the_pack_of_a_complaint(String country, String product, String pack) {
    assertThat(pack(facts(country, product)).id()).isEqualTo(pack);
  }

  @ParameterizedTest
  @CsvSource({
    // Received Thursday 2 April 2026, 17:30 in Amsterdam; Easter is on the 5th.
    "FR, furniture, first-response, 0, 2026-04-02T15:50:00Z, twenty minutes even after hours",
    "FR, furniture, consultation-warning, 0, 2026-04-03T15:30:00Z, 24 hours",
    "FR, furniture, consultation-answer, 0, 2026-04-04T15:30:00Z, 48 hours",
    "GB, insurance, early-resolution, 0, 2026-04-09T16:00:00Z, close of Thu: Good Friday and Easter",
    "GB, insurance, final-response, 0, 2026-05-28T23:00:00Z, eight weeks",
    "GB, payment-services, early-resolution, 0, 2026-04-09T16:00:00Z, the same",
    "GB, payment-services, final-response, 0, 2026-04-27T16:00:00Z, 15 business days",
    "GB, payment-services, final-response, 1, 2026-05-27T16:00:00Z, 35 from receipt; 2 more holidays",
    "NL, health-care, final-response, 0, 2026-05-14T22:00:00Z, six weeks",
    "NL, health-care, final-response, 1, 2026-06-11T22:00:00Z, and four",
    "NL, insurance, final-response, 0, 2026-05-28T22:00:00Z, eight weeks",
    "US, debt-collection, substantive-response, 0, 2026-04-18T04:00:00Z, 15 days",
    "US, debt-collection, substantive-response, 1, 2026-06-02T04:00:00Z, 60 from the start",
    "EE, furniture, final-response, 0, 2026-04-17T21:00:00Z, 15 days",
    "EE, furniture, final-response, 1, 2026-05-02T21:00:00Z, and 15 more",
  })
  void what_is_due(
      String country, String product, String rule, int extensions, Instant due, String why) {
    ComplaintFacts facts = facts(country, product);
    RulePack pack = pack(facts);
    assertThat(
            TIMES
                .extended(
                    pack,
                    pack.rule(rule, facts).orElseThrow(),
                    Instant.parse("2026-04-02T15:30:00Z"),
                    "house-nl",
                    extensions)
                .due())
        .as(why)
        .isEqualTo(due);
  }

  @Test
  void the_house_asks_for_the_letter_of_complaints_from_its_second_version_on() {
    RulePack first = BOOK.packs().inForce("house", LocalDate.of(2026, 11, 21)).orElseThrow();
    RulePack second = BOOK.packs().inForce("house", LocalDate.of(2026, 11, 22)).orElseThrow();
    assertThat(first.version()).isEqualTo("1");
    assertThat(second.version()).isEqualTo("2");
    assertThat(second.rules()).containsAll(first.rules()).hasSize(first.rules().size() + 1);

    Rule letter = second.rule("letter", ComplaintFacts.UNKNOWN).orElseThrow();
    assertThat(letter.startedBy()).isEqualTo(StartedBy.AGREED);
    assertThat(letter.metBy()).isEqualTo(MetBy.LETTER);
    // Agreed on Monday 21 December 2026; Christmas is on Friday and Saturday, so that the fifth
    // business day after it is Tuesday the 29th.
    assertThat(TIMES.due(second, letter, Instant.parse("2026-12-21T10:00:00Z"), "house-nl").due())
        .isEqualTo(Instant.parse("2026-12-29T16:30:00Z"));
  }

  @Test
  void iso_10002_is_for_those_who_chose_it() {
    RulePack pack = BOOK.packs().inForce("iso-10002", LocalDate.of(2026, 4, 2)).orElseThrow();
    assertThat(pack.appliesWhen()).isEmpty();
    assertThat(pack.rulesFor(ComplaintFacts.UNKNOWN))
        .extracting(Rule::name)
        .containsExactly("acknowledgement", "progress", "final-response");
  }

  @Test
  void only_a_time_that_may_be_put_off_can_be() {
    for (RulePack pack : BOOK.packs().all()) {
      for (Rule rule : pack.rules()) {
        assertThat(rule.extension().isEmpty() || rule.tellBefore()).as(rule.name()).isTrue();
      }
    }
  }

  @Test
  void the_index_names_every_file_that_is_shipped() throws IOException {
    Path folder = Path.of("src/main/resources/rule-packs");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".yaml")))
          .containsExactlyInAnyOrderElementsOf(Files.readAllLines(folder.resolve("index.txt")));
    }
  }

  private static RulePack pack(ComplaintFacts facts) {
    return BOOK.packs().choose(facts, LocalDate.of(2026, 4, 2));
  }

  private static ComplaintFacts facts(String country, String product) {
    return new ComplaintFacts(Optional.of(country), Optional.of(product), Optional.of("email"));
  }
}
