package org.herstel.notification.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.herstel.events.Arrangement;
import org.herstel.events.Link;
import org.herstel.events.Plan;
import org.herstel.events.Scores;
import org.herstel.events.SurveyKind;
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

  /** When the message may leave; empty: at once. */
  default Optional<Instant> notBefore() {
    return Optional.empty();
  }

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

  /**
   * The customer is asked whether the recovery worked, with the link where that is answered (AC2).
   */
  record Survey(SurveyKind kind, Link link) implements Occasion {
    @Override
    public Instant validUntil(Instant happened) {
      return link.expiresAt();
    }

    @Override
    public Optional<String> untrueBecause(Recipient known) {
      if (known.surveyAnswered() >= link.version()) {
        return Optional.of("survey-answered");
      }
      return known.surveyed() > link.version()
          ? Optional.of("survey-superseded")
          : Optional.empty();
    }

    @Override
    public boolean neverStale() {
      return true;
    }
  }

  /**
   * The customer praised the recovery and may say so in public (AC6).
   *
   * @param url where
   */
  record PraiseInvitation(String url) implements Occasion {
    @Override
    public Instant validUntil(Instant happened) {
      return happened.plus(Duration.ofDays(7));
    }

    @Override
    public Optional<String> untrueBecause(Recipient known) {
      return known.unhappy() ? Optional.of("low-score-since") : Optional.empty();
    }

    @Override
    public boolean neverStale() {
      return true;
    }
  }

  /**
   * The customer's answers to a survey are low; for the owner of the complaint (AC3).
   *
   * @param words what the customer wrote
   * @param language the owner's
   */
  record LowScore(UUID survey, Scores scores, @Nullable String words, @Nullable String language)
      implements Occasion {
    @Override
    public Instant validUntil(Instant happened) {
      return happened.plus(Duration.ofDays(3));
    }

    @Override
    public Optional<String> untrueBecause(Recipient known) {
      return Optional.empty();
    }

    /** The low score is what begins the next round. */
    @Override
    public boolean endsWithRound() {
      return false;
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

  /** About one appointment with the customer (CV7); true while it is to come as arranged. */
  sealed interface OfAppointment extends Occasion {
    /** What was arranged. */
    Arrangement arrangement();

    /** The agent who meets the customer, as the reader; absent for the customer and others. */
    @Nullable Host owner();

    @Override
    default Instant validUntil(Instant happened) {
      return arrangement().at();
    }

    @Override
    default Optional<String> untrueBecause(Recipient known) {
      return known.appointments().overtaken(arrangement());
    }

    /** The appointment decides: it stands in calendars, whatever the round. */
    @Override
    default boolean endsWithRound() {
      return false;
    }

    @Override
    default boolean neverStale() {
      return true;
    }
  }

  /**
   * Something about an appointment that owner, customer and others are told alike, each in their
   * own words.
   */
  sealed interface ToTheInvited extends OfAppointment {
    /** The same for the owner. */
    Occasion to(Host owner);
  }

  /**
   * The agent who meets the customer.
   *
   * @param language the agent's
   */
  record Host(@Nullable String language) {}

  /**
   * An appointment was made, or has another time.
   *
   * @param movedFrom the time that no longer counts; absent for a new appointment
   */
  record AppointmentInvitation(
      Arrangement arrangement, @Nullable Instant movedFrom, @Nullable Host owner)
      implements ToTheInvited {
    @Override
    public Occasion to(Host host) {
      return new AppointmentInvitation(arrangement, movedFrom, host);
    }
  }

  /**
   * An appointment does not take place.
   *
   * @param withdrawn whether because the customer took the complaint back
   */
  record AppointmentCancellation(Arrangement arrangement, boolean withdrawn, @Nullable Host owner)
      implements ToTheInvited {
    @Override
    public Occasion to(Host host) {
      return new AppointmentCancellation(arrangement, withdrawn, host);
    }

    @Override
    public Instant validUntil(Instant happened) {
      Instant aDayOn = happened.plus(Duration.ofDays(1));
      return arrangement.at().isAfter(aDayOn) ? arrangement.at() : aDayOn;
    }

    @Override
    public Optional<String> untrueBecause(Recipient known) {
      return Optional.empty();
    }

    @Override
    public boolean survivesWithdrawal() {
      return true;
    }
  }

  /** An appointment comes near. */
  record AppointmentReminder(Arrangement arrangement, @Nullable Host owner)
      implements ToTheInvited {
    @Override
    public Occasion to(Host host) {
      return new AppointmentReminder(arrangement, host);
    }
  }

  /** An appointment is over, and nobody has noted what became of it; for its owner. */
  record AppointmentOutcome(Arrangement arrangement, Host owner) implements OfAppointment {
    @Override
    public Instant validUntil(Instant happened) {
      return happened.plus(Duration.ofDays(3));
    }
  }

  /** The customer is met soon and the cause is not confirmed (IV6); for the owner. */
  record InvestigationOverdue(Arrangement arrangement, Host owner) implements OfAppointment {
    @Override
    public Optional<String> untrueBecause(Recipient known) {
      return known.causeKnown()
          ? Optional.of("cause-confirmed")
          : known.appointments().overtaken(arrangement);
    }
  }

  /** A time comes near; for the agent who has to keep it. */
  sealed interface Warning extends Occasion {
    /** The time. */
    Instant due();

    /** The agent's. */
    @Nullable String language();

    @Override
    default Instant validUntil(Instant happened) {
      return happened.isBefore(due()) ? due() : happened.plus(Duration.ofHours(24));
    }

    /** What has to be done is owed on, whatever the round. */
    @Override
    default boolean endsWithRound() {
      return false;
    }
  }

  /** The time of a promise comes near; for the agent who owns it. */
  record OwnerWarning(UUID promise, String text, Instant due, @Nullable String language)
      implements Warning {
    @Override
    public Optional<String> untrueBecause(Recipient known) {
      return Optional.ofNullable(known.settledPromises().get(promise));
    }
  }

  /**
   * The time of a rule comes near; for the agent who owns the complaint.
   *
   * @param tell whether the customer has to be told now that it will not be kept
   */
  record DeadlineWarning(
      UUID deadline, String text, Instant due, boolean tell, @Nullable String language)
      implements Warning {
    @Override
    public Optional<String> untrueBecause(Recipient known) {
      return Optional.ofNullable(known.settledPromises().get(deadline));
    }
  }

  /** Half of the time for the first answer has passed; for the agent who owns the complaint. */
  record FirstResponseWarning(Instant due, @Nullable String language) implements Warning {
    @Override
    public Optional<String> untrueBecause(Recipient known) {
      return known.answered() ? Optional.of("customer-answered") : Optional.empty();
    }

    @Override
    public boolean neverStale() {
      return true;
    }
  }

  /**
   * A supervisor has to act, or a manager because no supervisor did.
   *
   * @param code stable code of what is wrong
   * @param text what to know, in English
   * @param language the reader's
   * @param escalated whether it went up because nobody acknowledged it
   * @param hoursBegin when the reader's hours begin; absent: at once
   */
  record SupervisorAlert(
      UUID alert,
      String code,
      String text,
      @Nullable String language,
      boolean escalated,
      @Nullable Instant hoursBegin)
      implements Occasion {
    @Override
    public Optional<Instant> notBefore() {
      return Optional.ofNullable(hoursBegin);
    }

    @Override
    public Instant validUntil(Instant happened) {
      return notBefore().filter(happened::isBefore).orElse(happened).plus(Duration.ofHours(24));
    }

    @Override
    public Optional<String> untrueBecause(Recipient known) {
      return known.acknowledgedAlerts().contains(alert)
          ? Optional.of("alert-acknowledged")
          : Optional.empty();
    }

    @Override
    public boolean endsWithRound() {
      return false;
    }
  }
}
