package org.herstel.followup.measures;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** Settings of the measures. */
@ConfigMapping(prefix = "herstel.followup.measures")
interface MeasuresConfig {
  /** IANA zone in which days, weeks and months begin, unless a caller names another. */
  @WithDefault("UTC")
  ZoneId zone();
}
