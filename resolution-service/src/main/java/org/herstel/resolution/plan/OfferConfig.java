package org.herstel.resolution.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long offers run. */
@ConfigMapping(prefix = "herstel.resolution")
interface OfferConfig {
  /** How long a customer can answer at most. */
  @WithDefault("P7D")
  Duration offerValidity();

  /**
   * How long a customer must be able to answer at least, or a plan is not feasible. Short by
   * default, because an offer can also be made and answered in one conversation.
   */
  @WithDefault("PT5S")
  Duration minimalTimeToAnswer();

  default OfferTerms terms() {
    return new OfferTerms(offerValidity(), minimalTimeToAnswer());
  }
}
