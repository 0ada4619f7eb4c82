package org.herstel.followup.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.ReminderRequested;

/**
 * PL2: the customer is reminded of a step of his own before its time, and once more when that has
 * passed.
 *
 * @param lead how long before the due time; at most half of the time there was
 */
public record ReminderRules(Duration lead) {
  private static final int BEFORE = 1;
  private static final int AFTER = 2;

  /** When the customer has to be reminded next. */
  public Optional<Instant> wakesAt(CustomerStep step) {
    if (step.doneAt().isPresent()) {
      return Optional.empty();
    }
    return switch (step.reminders()) {
      case 0 -> Optional.of(step.due().minus(Leads.within(lead, step.agreedAt(), step.due())));
      case BEFORE -> Optional.of(step.due());
      default -> Optional.empty();
    };
  }

  /** Time has gone on. What an outage covered is made up for by the last reminder alone. */
  public List<FollowupEvent> tick(CustomerStep step, Instant now) {
    if (wakesAt(step).filter(moment -> !now.isBefore(moment)).isEmpty()) {
      return List.of();
    }
    int number = now.isBefore(step.due()) ? BEFORE : AFTER;
    return List.of(
        new ReminderRequested(step.version(), step.number(), step.text(), step.due(), number));
  }
}
