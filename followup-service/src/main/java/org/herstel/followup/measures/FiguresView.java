package org.herstel.followup.measures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.herstel.followup.measures.Figures.Spread;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one group in one period. A rate or a duration is null where there is nothing to
 * take it from; a count is 0.
 */
@Schema(description = "The figures of one group in one period; null where nothing was counted")
record FiguresView(
    PromisesView promises,
    FirstResponseView firstResponse,
    ResolutionView resolution,
    SatisfactionView satisfaction,
    HoldingMessagesView holdingMessages) {

  /**
   * Promises by the time until which the customer had been told: the present due time, or for a
   * broken promise the time that passed in silence. How each stands now.
   *
   * @param made all of them
   * @param open owed at the time first promised
   * @param kept done before the time the customer last knew of
   * @param renegotiated owed at a later time that the customer was told before the old one passed
   * @param broken the time passed and the customer had not been told; stays so when kept later
   * @param released no longer owed
   * @param rate kept ÷ (kept + broken)
   */
  @JsonInclude
  @Schema(
      description =
          "Promises by the time until which the customer had been told, as they stand now."
              + " rate = kept / (kept + broken); open, renegotiated and released ones are not settled")
  record PromisesView(
      long made,
      long open,
      long kept,
      long renegotiated,
      long broken,
      long released,
      @Nullable Double rate) {}

  /**
   * First responses by their due time, settled ones only; withdrawn complaints that nobody had to
   * answer any more are left out.
   *
   * @param met a person answered with at least one step, or resolved, by the due time
   * @param rate met ÷ (met + missed)
   * @param p50Minutes median time from receiving to the first answer, answers that came too late
   *     included; complaints without any answer have no time
   * @param p90Minutes nine of ten were answered within this
   */
  @JsonInclude
  @Schema(
      description =
          "First responses by their due time, settled ones only. rate = met / (met + missed)."
              + " p50Minutes, p90Minutes: from receiving to the first answer of a person, late"
              + " answers included, complaints never answered left out")
  record FirstResponseView(
      long met,
      long missed,
      @Nullable Double rate,
      @Nullable Double p50Minutes,
      @Nullable Double p90Minutes) {}

  /**
   * Complaints by the moment of their resolution. A reopened one counts again when it is resolved
   * again, and only there; a withdrawn one does not count.
   *
   * @param p50Hours median time from receiving to the resolution
   * @param p90Hours nine of ten took no longer
   */
  @JsonInclude
  @Schema(
      description =
          "Complaints by the moment of their (last) resolution. p50Hours, p90Hours: from receiving"
              + " to the resolution")
  record ResolutionView(long resolved, @Nullable Double p50Hours, @Nullable Double p90Hours) {}

  /** What customers said afterwards, by way of asking. Other ways would stand beside checks. */
  record SatisfactionView(ChecksView checks) {}

  /**
   * Aftercare checks by the moment of the customer's answer.
   *
   * @param rate satisfied ÷ (satisfied + dissatisfied)
   */
  @JsonInclude
  @Schema(
      description =
          "Aftercare checks by the moment of the customer's answer."
              + " rate = satisfied / (satisfied + dissatisfied)")
  record ChecksView(long satisfied, long dissatisfied, @Nullable Double rate) {}

  /**
   * Holding messages by the moment they left.
   *
   * @param inTime before the promised time
   * @param late when it had passed
   */
  @Schema(description = "Holding messages by the moment they left, before or after the promise")
  record HoldingMessagesView(long inTime, long late) {}

  static FiguresView of(Figures figures) {
    return new FiguresView(
        promises(figures),
        firstResponse(figures),
        resolution(figures),
        new SatisfactionView(
            new ChecksView(
                figures.count(Outcome.SATISFIED),
                figures.count(Outcome.DISSATISFIED),
                figures.rate(Outcome.SATISFIED, Outcome.DISSATISFIED))),
        new HoldingMessagesView(figures.count(Outcome.IN_TIME), figures.count(Outcome.LATE)));
  }

  private static PromisesView promises(Figures figures) {
    long open = figures.count(Outcome.OPEN);
    long kept = figures.count(Outcome.KEPT);
    long renegotiated = figures.count(Outcome.RENEGOTIATED);
    long broken = figures.count(Outcome.BROKEN);
    long released = figures.count(Outcome.RELEASED);
    return new PromisesView(
        open + kept + renegotiated + broken + released,
        open,
        kept,
        renegotiated,
        broken,
        released,
        figures.rate(Outcome.KEPT, Outcome.BROKEN));
  }

  private static FirstResponseView firstResponse(Figures figures) {
    Spread spread = figures.spreads().get(Measure.FIRST_RESPONSE);
    return new FirstResponseView(
        figures.count(Outcome.MET),
        figures.count(Outcome.MISSED),
        figures.rate(Outcome.MET, Outcome.MISSED),
        spread == null ? null : in(Duration.ofMinutes(1), spread.median()),
        spread == null ? null : in(Duration.ofMinutes(1), spread.slow()));
  }

  private static ResolutionView resolution(Figures figures) {
    Spread spread = figures.spreads().get(Measure.RESOLUTION);
    return new ResolutionView(
        figures.count(Outcome.RESOLVED),
        spread == null ? null : in(Duration.ofHours(1), spread.median()),
        spread == null ? null : in(Duration.ofHours(1), spread.slow()));
  }

  /** In two decimals. */
  private static double in(Duration unit, double millis) {
    return Math.round(millis * 100 / unit.toMillis()) / 100.0;
  }
}
