package org.herstel.followup.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of all reports. */
@ConfigMapping(prefix = "herstel.followup.report")
interface ReportConfig {
  /** For so long one statement adds figures up at most; what takes longer is given up. */
  @WithDefault("PT30S")
  Duration timeout();
}
