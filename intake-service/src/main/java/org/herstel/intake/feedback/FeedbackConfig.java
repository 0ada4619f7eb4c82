package org.herstel.intake.feedback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** What the house decides about feedback. */
@ConfigMapping(prefix = "herstel.feedback")
public interface FeedbackConfig {
  /**
   * Keys by the place they are for: {@code web:<secret>,shop:<secret>}. Without any, no feedback.
   */
  Optional<String> keys();

  /** Places that have no page for customers. */
  Optional<Set<String>> closedPages();

  /** The highest score that is a complaint. */
  @WithDefault("4")
  int lowScore();

  /** How many calls of a place are taken in a minute. */
  @WithDefault("300")
  int perMinuteAndPlace();

  /** How many calls of a network address are taken in a minute. */
  @WithDefault("120")
  int perMinuteAndAddress();

  /** How many forms of a page are taken of a network address in a minute. */
  @WithDefault("10")
  int formsPerMinuteAndAddress();
}
