package org.herstel.followup.survey;

import java.time.Duration;
import java.util.Optional;
import org.herstel.events.Scores;

/**
 * When customers are asked and what their scores mean.
 *
 * @param after how long after a resolution at the latest; sooner once the owner's check has ended
 * @param openFor how long a survey can be answered
 * @param interval between a good closing and a periodic survey, and between two of these; zero: no
 *     periodic surveys
 * @param times how many periodic surveys there are at most in one round
 * @param lowRating a rating of 1 to 5 is low up to this
 * @param lowRecommend the recommendation of 0 to 10 is low up to this
 * @param praiseUrl where customers can say in public what they think; empty: nobody is invited
 */
public record SurveyPolicy(
    Duration after,
    Duration openFor,
    Duration interval,
    int times,
    int lowRating,
    int lowRecommend,
    Optional<String> praiseUrl) {
  private static final int PRAISING_RATING = 4;
  private static final int PROMOTER = 9;

  /** Whether one score is so low that the recovery has not worked. */
  boolean low(Scores scores) {
    return worstRating(scores) <= lowRating || scores.recommend() <= lowRecommend;
  }

  /** Whether all scores are high. */
  public boolean praise(Scores scores) {
    return worstRating(scores) >= PRAISING_RATING && scores.recommend() >= PROMOTER;
  }

  /** What was thought before the complaint says nothing about the recovery. */
  private static int worstRating(Scores scores) {
    return Math.min(scores.solution(), Math.min(scores.company(), scores.care()));
  }
}
