package org.herstel.followup.recovery;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.herstel.followup.deadline.DeadlinePolicy;
import org.herstel.followup.deadline.Timekeeping;
import org.herstel.followup.promise.HoldingPolicy;
import org.herstel.followup.rulebook.RuleBooks;

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
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(
          "follow-up cannot start with this configuration: " + String.join("; ", wrong));
    }
  }

  /** The rules as they are now. */
  public RecoveryRules rules() {
    return new RecoveryRules(
        new FollowupPolicy(
            config.firstResponseTolerance(),
            config.aftercareAfter(),
            config.ownerWarningLead(),
            config.reminderLead(),
            new HoldingPolicy(
                config.holdingLead(),
                config.holdingFloor(),
                delays.slowest().multipliedBy(SAFETY),
                config.holdingGrace(),
                config.holdingLateDeadline(),
                config.holdingExtensionMin(),
                config.holdingExtensionMax(),
                config.holdingLimit())),
        UuidCreator::getTimeOrderedEpoch,
        new Timekeeping(
            books.book(),
            books.choice(),
            new DeadlinePolicy(
                config.firstResponseTolerance(),
                config.deadlineWarningLead(),
                config.deadlineTellLead())));
  }

  private static List<String> wrong(FollowupConfig config) {
    List<String> wrong = new ArrayList<>();
    check(wrong, "first-response-tolerance", config.firstResponseTolerance(), Duration.ZERO);
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
    check(wrong, "owner-warning-lead", config.ownerWarningLead(), Duration.ZERO);
    check(wrong, "reminder-lead", config.reminderLead(), Duration.ZERO);
    if (config.holdingLimit() < 0) {
      wrong.add("herstel.followup.holding-limit must not be negative");
    }
    return wrong;
  }

  private static void check(List<String> wrong, String name, Duration value, Duration least) {
    if (value.compareTo(least) < 0 || value.compareTo(LONGEST) > 0) {
      wrong.add(
          "herstel.followup.%s must be between %s and %s, not %s"
              .formatted(name, least, LONGEST, value));
    }
  }
}
