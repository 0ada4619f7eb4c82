package org.herstel.notification.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How messages are sent. */
@ConfigMapping(prefix = "herstel.notification.sending")
interface SendingSettings {
  /** Mails handed over at the same time. */
  @WithDefault("4")
  int concurrency();

  /** Messages claimed with one transaction. */
  @WithDefault("16")
  int batch();

  /** Until when an attempt must have reported; longer than a mail server may take. */
  @WithDefault("45S")
  Duration lease();

  /** How often the queue is looked at without having been woken. */
  @WithDefault("500MS")
  Duration poll();

  /** What was read when a message was claimed counts for so long right before hand-over. */
  @WithDefault("100MS")
  Duration fresh();

  /** For so long results are gathered that are recorded with one transaction. */
  @WithDefault("50MS")
  Duration gather();

  @WithDefault("2S")
  Duration firstRetry();

  @WithDefault("15M")
  Duration longestRetry();

  /** After so many refusals for now a message counts as undeliverable. */
  @WithDefault("12")
  int refusals();

  /** How often an uncertain message is repeated. */
  @WithDefault("3")
  int repeats();

  /** The first wait after the mail server was found missing; doubled each time. */
  @WithDefault("1S")
  Duration firstOutagePause();

  @WithDefault("30S")
  Duration longestOutagePause();

  default RetryPolicy policy() {
    return new RetryPolicy(firstRetry(), longestRetry(), refusals(), repeats());
  }
}
