package org.herstel.followup.recovery;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.herstel.followup.alert.EscalationPolicy;
import org.herstel.followup.alert.StaffHours;
import org.herstel.followup.appointment.AppointmentPolicy;
import org.herstel.followup.deadline.DeadlinePolicy;
import org.herstel.followup.deadline.Timekeeping;
import org.herstel.followup.promise.HoldingPolicy;
import org.herstel.followup.rulebook.RuleBooks;
import org.herstel.followup.survey.SurveyPolicy;

/** The rules with the configured times and the measured delay of delivery. */
@Startup
@ApplicationScoped
public class Policies {
  private static final Duration LONGEST = Duration.ofDays(3650);
  private static final int SAFETY = 3;

  private final FollowupConfig config;
  private final HandOverDelays delays;
  private final RuleBooks books;

  Policies(FollowupConfig config, HandOverDelays delays, RuleBooks books) {
    this.config = config;
    this.delays = delays;
    this.books = books;
    List<String> wrong = wrong(config);
    if (!books.book().calendars().named(config.staffCalendar())) {
      wrong.add("herstel.followup.staff-calendar names no calendar: " + config.staffCalendar());
    }
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(
          "follow-up cannot start with this configuration: " + String.join("; ", wrong));
    }
  }

  /** The rules as they are now. */
  public RecoveryRules rules() {
    StaffHours hours = new StaffHours(books.book().calendars(), config.staffCalendar());
    return new RecoveryRules(
        new FollowupPolicy(
            config.firstResponseTolerance(),
            config.firstResponseWarned(),
            config.aftercareAfter(),
            config.aftercareAgain(),
            config.aftercareAttempts(),
            new SurveyPolicy(
                config.surveyAfter(),
                config.surveyOpenFor(),
                config.surveyInterval(),
                config.surveyTimes(),
                config.surveyLowRating(),
                config.surveyLowRecommend(),
                config.praiseUrl().map(URI::toString)),
            config.ownerWarningLead(),
            config.reminderLead(),
            new AppointmentPolicy(
                config.appointmentReminderLead(),
                config.investigationLead(),
                config.appointmentOutcomeAfter(),
                config.appointmentBrokenAfter()),
            new HoldingPolicy(
                config.holdingLead(),
                config.holdingFloor(),
                delays.slowest().multipliedBy(SAFETY),
                config.holdingGrace(),
                config.holdingLateDeadline(),
                config.holdingExtensionMin(),
                config.holdingExtensionMax(),
                config.holdingLimit()),
            new EscalationPolicy(hours, config.escalationPatience(), config.escalationAtOnce())),
        UuidCreator::getTimeOrderedEpoch,
        new Timekeeping(
            books.book(),
            books.choice(),
            new DeadlinePolicy(
                config.firstResponseTolerance(),
                config.deadlineWarningLead(),
                config.deadlineTellLead(),
                hours)));
  }

  private static List<String> wrong(FollowupConfig config) {
    List<String> wrong = new ArrayList<>();
    check(wrong, "first-response-tolerance", config.firstResponseTolerance(), Duration.ZERO);
    check(wrong, "first-response-warned", config.firstResponseWarned(), Duration.ZERO);
    check(wrong, "deadline-warning-lead", config.deadlineWarningLead(), Duration.ZERO);
    check(wrong, "deadline-tell-lead", config.deadlineTellLead(), Duration.ZERO);
    check(wrong, "holding-lead", config.holdingLead(), Duration.ZERO);
    check(wrong, "holding-floor", config.holdingFloor(), Duration.ZERO);
    check(wrong, "holding-grace", config.holdingGrace(), Duration.ZERO);
    check(wrong, "holding-late-deadline", config.holdingLateDeadline(), Duration.ofSeconds(1));
    check(wrong, "holding-extension-min", config.holdingExtensionMin(), Duration.ofSeconds(1));
    check(
        wrong, "holding-extension-max", config.holdingExtensionMax(), config.holdingExtensionMin());
    check(wrong, "aftercare-after", config.aftercareAfter(), Duration.ZERO);
    check(wrong, "aftercare-again", config.aftercareAgain(), Duration.ZERO);
    check(wrong, "aftercare-attempts", config.aftercareAttempts(), 1, 100);
    check(wrong, "survey-after", config.surveyAfter(), Duration.ZERO);
    check(wrong, "survey-open-for", config.surveyOpenFor(), Duration.ofSeconds(1));
    check(wrong, "survey-interval", config.surveyInterval(), Duration.ZERO);
    check(wrong, "survey-times", config.surveyTimes(), 0, 1_000);
    check(wrong, "survey-low-rating", config.surveyLowRating(), 0, 5);
    check(wrong, "survey-low-recommend", config.surveyLowRecommend(), -1, 10);
    config
        .praiseUrl()
        .filter(url -> !isPage(url))
        .ifPresent(url ->
            wrong.add("herstel.followup.praise-url must be an http or https address, not " + url));
    check(wrong, "owner-warning-lead", config.ownerWarningLead(), Duration.ZERO);
    check(wrong, "reminder-lead", config.reminderLead(), Duration.ZERO);
    check(wrong, "escalation-patience", config.escalationPatience(), Duration.ZERO);
    check(wrong, "appointment-reminder-lead", config.appointmentReminderLead(), Duration.ZERO);
    check(wrong, "investigation-lead", config.investigationLead(), Duration.ZERO);
    check(wrong, "appointment-outcome-after", config.appointmentOutcomeAfter(), Duration.ZERO);
    check(
        wrong,
        "appointment-broken-after",
        config.appointmentBrokenAfter(),
        config.appointmentOutcomeAfter());
    if (config.holdingLimit() < 0) {
      wrong.add("herstel.followup.holding-limit must not be negative");
    }
    return wrong;
  }

  private static boolean isPage(URI url) {
    return url.getHost() != null
        && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()));
  }

  private static void check(List<String> wrong, String name, int value, int least, int most) {
    if (value < least || value > most) {
      wrong.add(
          "herstel.followup.%s must be between %d and %d, not %d"
              .formatted(name, least, most, value));
    }
  }

  private static void check(List<String> wrong, String name, Duration value, Duration least) {
    if (value.compareTo(least) < 0 || value.compareTo(LONGEST) > 0) {
      wrong.add(
          "herstel.followup.%s must be between %s and %s, not %s"
              .formatted(name, least, LONGEST, value));
    }
  }
}
