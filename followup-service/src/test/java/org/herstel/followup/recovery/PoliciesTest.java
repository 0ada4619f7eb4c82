package org.herstel.followup.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.herstel.followup.rulebook.TestRuleBooks;
import org.herstel.followup.survey.SurveyPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {

  private static Policies policies(Map<String, String> settings) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(FollowupConfig.class)
            .withDefaultValues(settings)
            .build();
    return new Policies(
        config.getConfigMapping(FollowupConfig.class),
        new HandOverDelays() {
          @Override
          Duration slowest() {
            return Duration.ofSeconds(7);
          }
        },
        TestRuleBooks.shipped());
  }

  @Test
  void the_defaults_are_those_of_the_method() {
    FollowupPolicy policy = policies(Map.of()).rules().policy();
    assertThat(policy.firstResponseTolerance()).isEqualTo(Duration.ofMillis(500));
    assertThat(policy.aftercareAfter()).isEqualTo(Duration.ofDays(5));
    assertThat(policy.aftercareAttempts()).isEqualTo(2);
    assertThat(policy.survey())
        .isEqualTo(
            new SurveyPolicy(
                Duration.ofDays(7),
                Duration.ofDays(30),
                Duration.ofDays(90),
                1,
                2,
                4,
                Optional.empty()));
    assertThat(policy.holding().lead()).isEqualTo(Duration.ofHours(1));
    assertThat(policy.holding().floor()).isEqualTo(Duration.ofSeconds(2));
    assertThat(policy.holding().limit()).isEqualTo(2);
  }

  @Test
  void the_lead_covers_three_times_the_measured_delay() {
    assertThat(policies(Map.of()).rules().policy().holding().measured())
        .isEqualTo(Duration.ofSeconds(21));
  }

  @Test
  void a_whole_recovery_can_run_in_seconds() {
    Map<String, String> seconds =
        Map.of(
            "herstel.followup.holding-extension-min", "PT5S",
            "herstel.followup.aftercare-after", "PT3S",
            "herstel.followup.holding-late-deadline", "PT10S");
    assertThat(policies(seconds).rules().policy().aftercareAfter())
        .isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void every_impossible_time_is_named_at_the_start() {
    Map<String, String> wrong =
        Map.of(
            "herstel.followup.holding-lead", "PT-1S",
            "herstel.followup.aftercare-after", "P99999D",
            "herstel.followup.holding-extension-max", "PT1M",
            "herstel.followup.holding-late-deadline", "PT0S",
            "herstel.followup.holding-limit", "-1");
    assertThatThrownBy(() -> policies(wrong))
        .hasMessageContaining("holding-lead")
        .hasMessageContaining("aftercare-after")
        .hasMessageContaining("holding-extension-max")
        .hasMessageContaining("holding-late-deadline")
        .hasMessageContaining("holding-limit");
  }

  @Test
  void every_impossible_setting_of_surveys_is_named_at_the_start() {
    Map<String, String> wrong =
        Map.of(
            "herstel.followup.aftercare-attempts", "0",
            "herstel.followup.survey-open-for", "PT0S",
            "herstel.followup.survey-low-rating", "6",
            "herstel.followup.survey-low-recommend", "11",
            "herstel.followup.survey-times", "-1",
            "herstel.followup.praise-url", "javascript:alert(1)");
    assertThatThrownBy(() -> policies(wrong))
        .hasMessageContaining("aftercare-attempts")
        .hasMessageContaining("survey-open-for")
        .hasMessageContaining("survey-low-rating")
        .hasMessageContaining("survey-low-recommend")
        .hasMessageContaining("survey-times")
        .hasMessageContaining("praise-url");
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "P5", "5 days"})
  void what_is_no_duration_is_refused_at_the_start(String wrong) {
    assertThatThrownBy(() -> policies(Map.of("herstel.followup.aftercare-after", wrong)))
        .hasMessageContaining(wrong);
  }
}
