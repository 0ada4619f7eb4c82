package org.herstel.followup.recovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** All times that follow-up reckons with, as ISO 8601 durations. */
@ConfigMapping(prefix = "herstel.followup")
public interface FollowupConfig {
  /** How long after its due time a missed first response is stated. */
  @WithDefault("PT0.5S")
  Duration firstResponseTolerance();

  /** How long before the time of a rule the owner is warned; at most half of the time there was. */
  @WithDefault("P2D")
  Duration deadlineWarningLead();

  /**
   * How long before the time of a rule those are alerted who have to tell the customer that it will
   * not be kept; at most a fifth of the time there was.
   */
  @WithDefault("P1D")
  Duration deadlineTellLead();

  /** How long before a promised time the customer is told that it takes longer. */
  @WithDefault("PT1H")
  Duration holdingLead();

  /** The least lead, however short the promise. */
  @WithDefault("PT2S")
  Duration holdingFloor();

  /** How many holding messages there are per promise before a supervisor takes over. */
  @WithDefault("2")
  int holdingLimit();

  /** How long after the promised time word about the holding message is waited for. */
  @WithDefault("PT30S")
  Duration holdingGrace();

  /** The least time that a holding message asks for. */
  @WithDefault("PT1H")
  Duration holdingExtensionMin();

  /** The most time that a holding message asks for. */
  @WithDefault("P3D")
  Duration holdingExtensionMax();

  /** How long a message with late wording may take to leave. */
  @WithDefault("PT1H")
  Duration holdingLateDeadline();

  /** How long before a promised time its owner is warned; at most half of the time there was. */
  @WithDefault("PT4H")
  Duration ownerWarningLead();

  /** How long before its time the customer is reminded of a step of his own; at most half. */
  @WithDefault("P1D")
  Duration reminderLead();

  /** How long after the resolution the customer is asked. */
  @WithDefault("P5D")
  Duration aftercareAfter();
}
