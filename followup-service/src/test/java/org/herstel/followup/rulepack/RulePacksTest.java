package org.herstel.followup.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePacksTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private static final List<RulePack> PACKS =
      List.of(
          pack("house", "1", "2020-01-01", AppliesWhen.ALWAYS),
          pack("house", "2", "2026-01-01", AppliesWhen.ALWAYS),
          pack("nl", "1", "2020-01-01", when(Set.of("NL"), Set.of(), Set.of())),
          pack("letters", "1", "2020-01-01", when(Set.of(), Set.of(), Set.of("letter"))),
          pack("loans", "1", "2020-01-01", when(Set.of(), Set.of("loans"), Set.of())),
          pack("nl-loans", "1", "2026-07-01", when(Set.of("NL"), Set.of("loans"), Set.of())));

  @ParameterizedTest
  @CsvSource({
    "NL, , , nl, the country",
    "BE, , , house, no other is for it",
    ", , , house, nothing is known",
    "NL, , letter, nl, a country before a channel",
    "BE, , letter, letters, the channel",
    "NL, loans, letter, loans, a product before all else",
    "BE, loans, , loans, the product",
  })
  void the_narrowest_pack_is_chosen(
      String country, String product, String channel, String pack, String why) {
    assertThat(choose(PACKS, facts(country, product, channel), DAY).id()).as(why).isEqualTo(pack);
  }

  @Test
  void a_pack_is_chosen_from_the_day_it_is_valid() {
    ComplaintFacts facts = facts("NL", "loans", null);
    assertThat(choose(PACKS, facts, LocalDate.of(2026, 6, 30)).id()).isEqualTo("loans");
    assertThat(choose(PACKS, facts, LocalDate.of(2026, 7, 1)).id()).isEqualTo("nl-loans");
  }

  @Test
  void of_a_pack_the_version_of_the_day_is_chosen() {
    assertThat(choose(PACKS, ComplaintFacts.UNKNOWN, LocalDate.of(2025, 12, 31)).version())
        .isEqualTo("1");
    assertThat(choose(PACKS, ComplaintFacts.UNKNOWN, LocalDate.of(2026, 1, 1)).version())
        .isEqualTo("2");
    assertThat(choose(PACKS, ComplaintFacts.UNKNOWN, LocalDate.of(1999, 1, 1)).version())
        .as("before the first version the first")
        .isEqualTo("1");
  }

  @Test
  void the_order_in_which_packs_are_read_does_not_matter() {
    for (int seed = 0; seed < 50; seed++) {
      List<RulePack> shuffled = new ArrayList<>(PACKS);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(choose(shuffled, facts("NL", "loans", "letter"), DAY).id()).isEqualTo("loans");
      assertThat(choose(shuffled, ComplaintFacts.UNKNOWN, DAY).version()).isEqualTo("2");
    }
  }

  @Test
  void a_pack_for_nobody_is_found_by_its_id() {
    RulePack standard =
        new RulePack(
            "iso",
            "1",
            "ISO",
            URI.create("docs/x"),
            LocalDate.of(2026, 1, 1),
            Optional.empty(),
            List.of());
    RulePacks packs = new RulePacks(List.of(PACKS.getFirst(), standard));
    assertThat(packs.choose(facts("NL", "loans", "letter"), DAY).id()).isEqualTo("house");
    assertThat(packs.inForce("iso", DAY)).contains(standard);
    assertThat(packs.inForce("iso", LocalDate.of(2025, 12, 31))).isEmpty();
    assertThat(packs.version("iso", "1")).contains(standard);
    assertThat(packs.version("iso", "2")).isEmpty();
  }

  private static RulePack choose(List<RulePack> packs, ComplaintFacts facts, LocalDate on) {
    return new RulePacks(packs).choose(facts, on);
  }

  private static ComplaintFacts facts(String country, String product, String channel) {
    return new ComplaintFacts(
        Optional.ofNullable(country), Optional.ofNullable(product), Optional.ofNullable(channel));
  }

  private static AppliesWhen when(
      Set<String> countries, Set<String> products, Set<String> channels) {
    return new AppliesWhen(countries, products, channels);
  }

  private static RulePack pack(String id, String version, String validFrom, AppliesWhen when) {
    return new RulePack(
        id,
        version,
        id,
        URI.create("docs/x"),
        LocalDate.parse(validFrom),
        Optional.of(when),
        List.of());
  }
}
