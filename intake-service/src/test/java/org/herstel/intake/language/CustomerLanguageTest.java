package org.herstel.intake.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomerLanguageTest {

  @Test
  void a_given_language_is_recorded_as_it_is_and_not_estimated() {
    LanguageDetection unused =
        text -> {
          throw new AssertionError("nothing to detect");
        };

    assertThat(CustomerLanguage.of("NL-be", "verhaal", unused))
        .isEqualTo(new CustomerLanguage("nl-BE", false));
    assertThat(CustomerLanguage.of("fi", "tarina", unused))
        .isEqualTo(new CustomerLanguage("fi", false));
  }

  @Test
  void a_detected_language_is_marked_as_estimated() {
    assertThat(CustomerLanguage.of(null, "lugu", text -> Optional.of("et")))
        .isEqualTo(new CustomerLanguage("et", true));
  }

  @Test
  void what_cannot_be_told_is_answered_in_english() {
    assertThat(CustomerLanguage.of(null, "???", text -> Optional.empty()))
        .isEqualTo(new CustomerLanguage("en", true));
  }
}
