package org.herstel.intake.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackKeysTest {
  private static final String ONE = "1".repeat(32);
  private static final String TWO = "2".repeat(32);

  @Test
  void a_key_says_which_place_it_is_of() {
    FeedbackKeys keys = FeedbackKeys.parse(" web:" + ONE + " , shop-2:" + TWO + " ");

    assertThat(keys.place(ONE)).contains("web");
    assertThat(keys.place(TWO)).contains("shop-2");
    assertThat(keys.places()).containsExactlyInAnyOrder("web", "shop-2");
  }

  @Test
  void a_place_may_have_a_second_key_until_the_first_is_withdrawn() {
    FeedbackKeys keys = FeedbackKeys.parse("web:" + ONE + ",web:" + TWO);

    assertThat(keys.place(ONE)).contains("web");
    assertThat(keys.place(TWO)).contains("web");
    assertThat(keys.places()).containsExactly("web");
  }

  @Test
  void a_wrong_key_is_of_no_place() {
    FeedbackKeys keys = FeedbackKeys.parse("web:" + ONE);

    assertThat(keys.place("")).isEmpty();
    assertThat(keys.place("web:" + ONE)).isEmpty();
    assertThat(keys.place(ONE.substring(1))).isEmpty();
    assertThat(keys.place(ONE + "1")).isEmpty();
    assertThat(FeedbackKeys.NONE.place(ONE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "11111111111111111111111111111111",
        ":11111111111111111111111111111111",
        "Web:11111111111111111111111111111111",
        "a/b:11111111111111111111111111111111",
        "-web:11111111111111111111111111111111",
        "web:1111111111111111111111111111111",
        "web:1111111111111111 111111111111111",
        "web:11111111111111111111111111111111,shop:11111111111111111111111111111111",
        "web:11111111111111111111111111111111,",
      })
  void what_is_no_list_of_keys_is_refused_without_showing_a_key(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeedbackKeys.parse(text))
        .withMessageStartingWith(FeedbackKeys.PROPERTY + ": ")
        .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain("1111"));
  }
}
