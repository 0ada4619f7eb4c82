package org.herstel.intake.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackRulesTest {

  @Test
  void a_low_score_is_a_complaint_and_no_other() {
    for (int low = FeedbackRules.LEAST; low <= FeedbackRules.MOST; low++) {
      FeedbackRules rules = new FeedbackRules(low);
      for (int score = FeedbackRules.LEAST; score <= FeedbackRules.MOST; score++) {
        assertThat(rules.isComplaint(score)).as("%d of %d", score, low).isEqualTo(score <= low);
      }
    }
  }

  @Test
  void words_without_a_score_never_are() {
    for (int low = FeedbackRules.LEAST; low <= FeedbackRules.MOST; low++) {
      assertThat(new FeedbackRules(low).isComplaint(null)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 11, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void a_low_score_is_one_of_the_scale(int low) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeedbackRules(low))
        .withMessageContaining("herstel.feedback.low-score");
  }
}
