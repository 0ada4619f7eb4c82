package org.herstel.intake.feedback;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of feedback.
 *
 * @param lowScore the highest score that is a complaint
 */
public record FeedbackRules(int lowScore) {
  /** The score of somebody who would certainly not recommend the company. */
  public static final int LEAST = 0;

  /** The score of somebody who certainly would. */
  public static final int MOST = 10;

  public FeedbackRules {
    if (lowScore < LEAST || lowScore > MOST) {
      throw new IllegalArgumentException(
          "herstel.feedback.low-score must be between %d and %d, not %d"
              .formatted(LEAST, MOST, lowScore));
    }
  }

  /**
   * Whether it becomes a complaint. Words without a score never do by themselves: what they mean is
   * not guessed, a person reads them.
   */
  public boolean isComplaint(@Nullable Integer score) {
    return score != null && score <= lowScore;
  }
}
