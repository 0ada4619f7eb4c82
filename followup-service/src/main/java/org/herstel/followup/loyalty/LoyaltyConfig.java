package org.herstel.followup.loyalty;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the figures on loyalty. */
@ConfigMapping(prefix = "herstel.followup.loyalty")
interface LoyaltyConfig {
  /**
   * Within how long after a resolution another complaint of the same customer is a repeat, and a
   * departure a customer who was not kept.
   */
  @WithDefault("P90D")
  Duration repeatWithin();
}
