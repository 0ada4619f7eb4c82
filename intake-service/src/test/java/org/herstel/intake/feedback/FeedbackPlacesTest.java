package org.herstel.intake.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.runtime.StartupEvent;
import java.util.Optional;
import java.util.Set;
import org.herstel.kit.problem.Problem;
import org.herstel.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;

class FeedbackPlacesTest {
  private static final String KEY = "k".repeat(40);

  private final FeedbackPlaces places = places("web:" + KEY + ",dark:" + "d".repeat(32), "dark");

  @Test
  void without_a_key_in_the_configuration_there_is_no_feedback() {
    FeedbackPlaces none = places(null);

    assertThat(problem(none, KEY).status()).isEqualTo(404);
    assertThat(problem(none, KEY).code()).isEqualTo("feedback-not-configured");
    assertThat(problem(none, KEY).detail()).contains("herstel.feedback.keys");
    assertThat(problem(none, null).code()).isEqualTo("feedback-not-configured");
    assertThat(none.hasPage("web")).isFalse();
  }

  @Test
  void a_caller_brings_the_key_of_a_place() {
    assertThat(places.of(KEY)).isEqualTo("web");
    assertThat(problem(places, null).code()).isEqualTo("feedback-key-missing");
    assertThat(problem(places, null).status()).isEqualTo(401);
    assertThat(problem(places, KEY + "x").code()).isEqualTo("feedback-key-unknown");
    assertThat(problem(places, KEY + "x").detail()).doesNotContain(KEY);
  }

  @Test
  void a_place_has_a_page_unless_it_is_closed() {
    assertThat(places.hasPage("web")).isTrue();
    assertThat(places.hasPage("dark")).isFalse();
    assertThat(places.hasPage("shop")).isFalse();
    assertThat(places.of("d".repeat(32))).isEqualTo("dark");
  }

  @Test
  void a_page_that_there_is_not_cannot_be_closed() {
    places.check(new StartupEvent());

    assertThatIllegalStateException()
        .isThrownBy(() -> places("web:" + KEY, "web", "shop").check(new StartupEvent()))
        .withMessageEndingWith(": shop");
  }

  private static Problem problem(FeedbackPlaces places, String key) {
    return catchThrowableOfType(ProblemException.class, () -> places.of(key)).problem();
  }

  private static FeedbackPlaces places(String keys, String... closed) {
    return new FeedbackPlaces(
        new FeedbackConfig() {
          @Override
          public Optional<String> keys() {
            return Optional.ofNullable(keys);
          }

          @Override
          public Optional<Set<String>> closedPages() {
            return Optional.of(Set.of(closed));
          }

          @Override
          public int lowScore() {
            return 4;
          }

          @Override
          public int perMinuteAndPlace() {
            return 1;
          }

          @Override
          public int perMinuteAndAddress() {
            return 1;
          }

          @Override
          public int formsPerMinuteAndAddress() {
            return 1;
          }
        });
  }
}
