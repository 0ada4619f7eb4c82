package org.herstel.intake.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CustomerIdentitiesTest {
  private static final UUID MARI = new UUID(7, 1);
  private static final UUID JAAN = new UUID(7, 2);

  private final AtomicLong made = new AtomicLong();

  @Test
  void the_number_at_the_source_weighs_more_than_the_address() {
    var identities = identities(Map.of("number", MARI, "email", JAAN));

    assertThat(identities.identify(List.of("number", "email"))).isEqualTo(MARI);
    assertThat(identities.learnt()).isEmpty();
  }

  @Test
  void a_known_address_brings_its_new_number_along() {
    var identities = identities(Map.of("email", MARI));

    assertThat(identities.identify(List.of("number", "email"))).isEqualTo(MARI);
    assertThat(identities.learnt()).containsExactly(Map.entry("number", MARI));
  }

  @Test
  void the_same_stranger_twice_in_a_batch_is_one_person() {
    var identities = identities(Map.of());

    UUID first = identities.identify(List.of("email"));

    assertThat(identities.identify(List.of("number", "email"))).isEqualTo(first);
    assertThat(identities.learnt()).containsOnlyKeys("email", "number");
  }

  @Test
  void who_leaves_nothing_to_be_known_by_is_somebody_new_each_time() {
    var identities = identities(Map.of());

    assertThat(identities.identify(List.of())).isNotEqualTo(identities.identify(List.of()));
    assertThat(identities.learnt()).isEmpty();
  }

  @Test
  void addresses_are_known_whatever_their_case_and_numbers_only_at_their_source() {
    assertThat(CustomerKeys.of(null, null, "Mari@Example.ORG "))
        .isEqualTo(CustomerKeys.of("shop", null, "mari@example.org"));
    assertThat(CustomerKeys.of("shop", "17", null)).isNotEqualTo(CustomerKeys.of(null, "17", null));
    assertThat(CustomerKeys.of(null, null, null)).isEmpty();
  }

  private CustomerIdentities identities(Map<String, UUID> known) {
    return new CustomerIdentities(known, () -> new UUID(9, made.incrementAndGet()));
  }
}
