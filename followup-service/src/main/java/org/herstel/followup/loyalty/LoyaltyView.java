package org.herstel.followup.loyalty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether recoveries keep customers, in a range of time. A rate or an average is null where there
 * is nothing to take it from; a count is 0.
 *
 * @param from inclusive
 * @param to exclusive
 */
@Schema(
    description =
        "Answers of customers, their repeat complaints, and who stayed; null where there are none")
record LoyaltyView(
    Instant from,
    Instant to,
    SurveysView surveys,
    ScoresView scores,
    RecommendationView recommendation,
    BeforeAfterView beforeAfter,
    RepeatView repeat,
    RetentionView retention) {

  /**
   * Surveys by the moment of asking.
   *
   * @param answered of those that were asked in the range, whenever that was
   * @param rate answered ÷ requested
   */
  @JsonInclude
  record SurveysView(long requested, long answered, @Nullable Double rate) {}

  /**
   * Averages by the moment of the answer, 1 the worst and 5 the best.
   *
   * @param answers how many they rest on
   * @param low how many of these opened the complaint again
   */
  @JsonInclude
  record ScoresView(
      long answers,
      long low,
      @Nullable Double solution,
      @Nullable Double company,
      @Nullable Double care) {}

  /**
   * The recommendations in these answers.
   *
   * @param promoters gave 9 or 10
   * @param detractors gave 0 to 6
   * @param net (promoters − detractors) ÷ answers in percentage points, from -100 to 100
   */
  @JsonInclude
  @Schema(description = "net = 100 * (promoters - detractors) / answers")
  record RecommendationView(long promoters, long passives, long detractors, @Nullable Double net) {}

  /**
   * The view of the company in those answers that also say what it was before the complaint,
   * looking back. What customers remember is coloured by how it ended.
   */
  @JsonInclude
  @Schema(description = "View of the company before (looking back) and after, 1 to 5")
  record BeforeAfterView(
      long answers,
      @Nullable Double before,
      @Nullable Double after,
      long better,
      long same,
      long worse) {}

  /**
   * Complaints by the moment of their last resolution, withdrawn ones left out.
   *
   * @param secondRound how many of them needed more than one round
   * @param observed those whose time for a repeat has passed
   * @param repeated of these, those whose customer complained anew within that time
   * @param rate repeated ÷ observed
   * @param within as an ISO 8601 duration
   */
  @JsonInclude
  @Schema(description = "rate = repeated / observed; resolutions too young to tell are left out")
  record RepeatView(
      long resolved,
      long secondRound,
      long observed,
      long repeated,
      @Nullable Double rate,
      String within) {}

  /**
   * Customers whose complaints were resolved in the range, each counted once. Other systems of the
   * company know who has left, and tell intake; what they have not told is not known here. Where no
   * departure was ever reported everybody would seem to have stayed, so nothing is said then.
   *
   * @param reported whether a departure was ever reported, of whomever
   * @param customers those whose time has passed since a resolution and who had not left before
   *     that complaint came in
   * @param stayed of these, those who had not left when that time had passed, or have come back;
   *     null where no departure was ever reported
   * @param rate stayed ÷ customers; null where there is nobody, or no departure was ever reported
   * @param within that time, as an ISO 8601 duration
   */
  @JsonInclude
  @Schema(
      description =
          "rate = stayed / customers; null while no departure was ever reported (reported: false)")
  record RetentionView(
      boolean reported,
      long customers,
      @Nullable Long stayed,
      @Nullable Double rate,
      String within) {}
}
