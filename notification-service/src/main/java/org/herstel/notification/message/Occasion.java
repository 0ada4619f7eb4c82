package org.herstel.notification.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.herstel.events.Link;
import org.herstel.events.Plan;
import org.herstel.notification.recipient.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * What a message is about. Each kind declares until when it is worth sending and what makes it
 * untrue; both are checked before every attempt.
 */
public sealed interface Occasion {

  /**
   * Until when the message is worth sending.
   *
   * @param happened when the fact happened that calls for it
   */
  Instant validUntil(Instant happened);

  /** What makes the message untrue, given what is known now; a stable code. */
  Optional<String> untrueBecause(Recipient known);

  /** Whether the message belongs to one round and has nothing to say in a later one. */
  default boolean endsWithRound() {
    return true;
  }

  /** Whether the message still makes sense after the customer took the complaint back. */
  default boolean survivesWithdrawal() {
    return false;
  }

  /**
   * Whether truth is read anew right before hand-over, however short ago it was read: what it says
   * hurts most when it is wrong.
   */
  default boolean neverStale() {
    return false;
  }

  /** The complaint has arrived (RX8). Names no due time. */
  record Acknowledgement() implements Occasion {
    @Override
    public Instant validUntil(Instant happened) {
      return happened.plus(Duration.ofHours(24));
    }

    @Override
    public Optional<String> untrueBecause(Recipient known) {
      return Optional.empty();
    }
  }

  /**
   * Somebody else looks after the complaint from now on (RX9).
   *
   * @param owner id of the agent who took over
   */
  record OwnerChanged(String owner) implements Occasion {
    @Override
    public Instant validUntil(Instant happened) {
      return happened.plus(Duration.ofDays(3));
    }

    @Override
    public Optional<String> untrueBecause(Recipient known) {
      return known.owner() != null && known.owner().id().equals(owner)
          ? Optional.empty()
          : Optional.of("owner-changed-again");
    }
  }

  /** The plan is put to the customer, with the link where it can be answered (PL5). */
  record PlanOffered(Plan plan, Link link) implements Occasion {
    @Override
    public Instant validUntil(Instant happened) {
      return link.expiresAt();
    }

    @Override
    public Optional<String> untrueBecause(Recipient known) {
      String closed = known.closedOffers().get(plan.version());
      if (closed != null) {
        return Optional.of(closed);
      }
      return known.offered() > plan.version() ? Optional.of("offer-superseded") : Optional.empty();
    }

    @Override
    public boolean neverStale() {
      return true;
    }
  }

  /** What was agreed, with the times. */
  record PlanAgreed(Plan plan) implements Occasion {
    @Override
    public Instant validUntil(Instant happened) {
      return happened.plus(Duration.ofDays(7));
    }

    @Override
    public Optional<String> untrueBecause(Recipient known) {
      return Optional.empty();
    }
  }

  /**
   * A promise takes longer (PR2).
   *
   * @param deadline the promised time; for a late message, when it is worthless
   */
  record Holding(
      UUID promise,
      int revision,
      String text,
      Instant oldDue,
      Instant newDue,
      Instant deadline,
      boolean late)
      implements Occasion {
    @Override
    public Instant validUntil(Instant happened) {
      return deadline;
    }

    @Override
    public Optional<String> untrueBecause(Recipient known) {
      String settled = known.settledPromises().get(promise);
      if (settled != null) {
        return Optional.of(settled);
      }
      return known.revisions().getOrDefault(promise, revision) > revision
          ? Optional.of("holding-superseded")
          : Optional.empty();
    }

    /** The promise decides, not the round: it may have been made by hand in an earlier one. */
    @Override
    public boolean endsWithRound() {
      return false;
    }

    @Override
    public boolean neverStale() {
      return true;
    }
  }

  /** Everything that was agreed is done; the owner will call to ask. */
  record Resolved() implements Occasion {
    @Override
    public Instant validUntil(Instant happened) {
      return happened.plus(Duration.ofDays(7));
    }

    @Override
    public Optional<String> untrueBecause(Recipient known) {
      return Optional.empty();
    }
  }

  /** The customer took the complaint back. */
  record Withdrawn() implements Occasion {
    @Override
    public Instant validUntil(Instant happened) {
      return happened.plus(Duration.ofDays(7));
    }

    @Override
    public Optional<String> untrueBecause(Recipient known) {
      return Optional.empty();
    }

    @Override
    public boolean survivesWithdrawal() {
      return true;
    }

    @Override
    public boolean endsWithRound() {
      return false;
    }
  }

  /**
   * A step of the customer's own is still open (PL2).
   *
   * @param version of the agreed plan
   * @param overdue whether its time has passed
   */
  record StepReminder(int version, int step, String text, Instant due, boolean overdue)
      implements Occasion {
    @Override
    public Instant validUntil(Instant happened) {
      return overdue ? happened.plus(Duration.ofDays(3)) : due;
    }

    @Override
    public Optional<String> untrueBecause(Recipient known) {
      return known.doneSteps().contains(step) ? Optional.of("step-done") : Optional.empty();
    }
  }

  /**
   * The time of a promise comes near; for the agent who owns it.
   *
   * @param language the agent's
   */
  record OwnerWarning(UUID promise, String text, Instant due, @Nullable String language)
      implements Occasion {
    @Override
    public Instant validUntil(Instant happened) {
      return happened.isBefore(due) ? due : happened.plus(Duration.ofHours(24));
    }

    @Override
    public Optional<String> untrueBecause(Recipient known) {
      return Optional.ofNullable(known.settledPromises().get(promise));
    }

    @Override
    public boolean endsWithRound() {
      return false;
    }
  }

  /**
   * The time of a rule comes near; for the agent who owns the complaint.
   *
   * @param tell whether the customer has to be told now that it will not be kept
   * @param language the agent's
   */
  record DeadlineWarning(
      UUID deadline, String text, Instant due, boolean tell, @Nullable String language)
      implements Occasion {
    @Override
    public Instant validUntil(Instant happened) {
      return happened.isBefore(due) ? due : happened.plus(Duration.ofHours(24));
    }

    @Override
    public Optional<String> untrueBecause(Recipient known) {
      return Optional.ofNullable(known.settledPromises().get(deadline));
    }

    @Override
    public boolean endsWithRound() {
      return false;
    }
  }

  /**
   * A supervisor has to act.
   *
   * @param code stable code of what is wrong
   * @param text what to know, in English
   * @param language the supervisor's
   */
  record SupervisorAlert(UUID alert, String code, String text, @Nullable String language)
      implements Occasion {
    @Override
    public Instant validUntil(Instant happened) {
      return happened.plus(Duration.ofHours(24));
    }

    @Override
    public Optional<String> untrueBecause(Recipient known) {
      return Optional.empty();
    }

    @Override
    public boolean endsWithRound() {
      return false;
    }
  }
}
