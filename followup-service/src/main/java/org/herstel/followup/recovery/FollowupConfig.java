package org.herstel.followup.recovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** All times that follow-up reckons with, as ISO 8601 durations. */
@ConfigMapping(prefix = "herstel.followup")
public interface FollowupConfig {
  /** How long after its due time a missed first response is stated. */
  @WithDefault("PT0.5S")
  Duration firstResponseTolerance();

  /**
   * The least time from receipt to the due time of a first response of which the owner is warned
   * when half of it has passed; in less, a mail would only come after the answer.
   */
  @WithDefault("PT10M")
  Duration firstResponseWarned();

  /**
   * How much working time before the time of a rule the owner is warned; at most half of what there
   * was.
   */
  @WithDefault("P2D")
  Duration deadlineWarningLead();

  /**
   * How much working time before the time of a rule those are alerted who have to tell the customer
   * that it will not be kept; at most a fifth of what there was.
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

  /**
   * How much working time before a promised time its owner is warned; at most half of what there
   * was.
   */
  @WithDefault("PT4H")
  Duration ownerWarningLead();

  /** How long before its time the customer is reminded of a step of his own; at most half. */
  @WithDefault("P1D")
  Duration reminderLead();

  /** Id of the calendar by which staff work; outside of its hours they are not written to. */
  @WithDefault("24x7")
  String staffCalendar();

  /** How much working time an alert may lie unacknowledged before managers are told. */
  @WithDefault("PT30M")
  Duration escalationPatience();

  /** Reasons of alerts for which working hours do not matter. */
  @WithDefault("promise-broken,holding-unanswered")
  Set<String> escalationAtOnce();

  /** How long before an appointment the invited are reminded of it; at most half of the time. */
  @WithDefault("P1D")
  Duration appointmentReminderLead();

  /**
   * How long before an appointment its owner hears that the cause is not confirmed; at most half of
   * the time there was. Half as long before it a supervisor does.
   */
  @WithDefault("P1D")
  Duration investigationLead();

  /** How long after an appointment's end its owner is asked what became of it. */
  @WithDefault("PT4H")
  Duration appointmentOutcomeAfter();

  /** How long after an appointment's end it counts as not kept if nobody has said. */
  @WithDefault("P1D")
  Duration appointmentBrokenAfter();

  /** How long after the resolution the customer is asked. */
  @WithDefault("P5D")
  Duration aftercareAfter();

  /** How long after an attempt that did not reach the customer the owner tries again. */
  @WithDefault("P1D")
  Duration aftercareAgain();

  /** How many attempts there are to reach the customer before the complaint may be closed. */
  @WithDefault("2")
  int aftercareAttempts();

  /**
   * How long after the resolution the customer gets a survey, if the check has not ended sooner.
   */
  @WithDefault("P7D")
  Duration surveyAfter();

  /** How long a survey can be answered. */
  @WithDefault("P30D")
  Duration surveyOpenFor();

  /** A rating of 1 to 5 opens the complaint again up to this one; 0: none does. */
  @WithDefault("2")
  int surveyLowRating();

  /** The recommendation of 0 to 10 opens the complaint again up to this one; -1: none does. */
  @WithDefault("4")
  int surveyLowRecommend();

  /** How long after a good closing the customer is asked once more; P0D: never. */
  @WithDefault("P90D")
  Duration surveyInterval();

  /** How often that happens, an interval apart, while the complaint stays closed. */
  @WithDefault("1")
  int surveyTimes();

  /** Where customers who praise can do so in public; without it nobody is invited. */
  Optional<URI> praiseUrl();
}
