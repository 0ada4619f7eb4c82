package org.herstel.notification.recipient;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.Customer;
import org.herstel.events.FollowupEvent.AlertAcknowledged;
import org.herstel.events.FollowupEvent.AppointmentCancelled;
import org.herstel.events.FollowupEvent.AppointmentHeld;
import org.herstel.events.FollowupEvent.AppointmentMade;
import org.herstel.events.FollowupEvent.AppointmentMissed;
import org.herstel.events.FollowupEvent.AppointmentMoved;
import org.herstel.events.FollowupEvent.DeadlineMet;
import org.herstel.events.FollowupEvent.HoldingRequested;
import org.herstel.events.FollowupEvent.PromiseKept;
import org.herstel.events.FollowupEvent.PromiseReleased;
import org.herstel.events.FollowupEvent.PromiseRenegotiated;
import org.herstel.events.FollowupEvent.SurveyAnswered;
import org.herstel.events.FollowupEvent.SurveyRequested;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.ContactRecorded;
import org.herstel.events.IntakeEvent.OwnerAccepted;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.Owner;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.OfferExpired;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.PlanAnswered;
import org.herstel.events.ResolutionEvent.PlanOffered;
import org.herstel.events.ResolutionEvent.PlanOutdated;
import org.herstel.events.ResolutionEvent.StepDone;
import org.jspecify.annotations.Nullable;

/**
 * Notification's own copy of the facts about one complaint: who is written to, in which language,
 * and what makes a message true or untrue. Each source's facts touch members of their own, so that
 * any interleaving of two sources ends in the same copy.
 *
 * @param reference absent until {@code received} is known
 * @param language BCP 47 tag given or detected by intake
 * @param source the partner or system that handed the complaint in
 * @param round the highest round that any fact carried
 * @param owner who is accountable now, accepted or not
 * @param acceptedBy id of the agent who accepted last
 * @param offered highest plan version that was put to the customer
 * @param closedOffers why an offer can no longer be answered, by plan version
 * @param settledPromises why a promise needs no holding message any more, and why a deadline needs
 *     no warning
 * @param doneSteps numbers of the agreed steps that are done
 * @param acknowledgedAlerts alerts that somebody has taken on
 * @param causeConfirmedIn the last round whose cause is confirmed, or 0
 * @param revisions how often the time of a promise was, or was asked to be, moved
 * @param surveyed link version of the newest survey
 * @param surveyAnswered link version of the newest survey that was answered
 * @param unhappy whether the newest answer to a survey was low
 * @param answered whether a person has told the customer of a step, or it is resolved
 */
public record Recipient(
    @Nullable String reference,
    @Nullable Customer customer,
    String language,
    @Nullable String source,
    int round,
    boolean withdrawn,
    @Nullable Owner owner,
    @Nullable String acceptedBy,
    int offered,
    Map<Integer, String> closedOffers,
    Map<UUID, String> settledPromises,
    Map<UUID, Integer> revisions,
    Set<Integer> doneSteps,
    Set<UUID> acknowledgedAlerts,
    KnownAppointments appointments,
    int causeConfirmedIn,
    int surveyed,
    int surveyAnswered,
    boolean unhappy,
    boolean answered) {

  private static final Recipient UNKNOWN =
      new Recipient(
          null,
          null,
          "en",
          null,
          1,
          false,
          null,
          null,
          0,
          Map.of(),
          Map.of(),
          Map.of(),
          Set.of(),
          Set.of(),
          KnownAppointments.NONE,
          0,
          0,
          0,
          false,
          false);

  public Recipient {
    closedOffers = Map.copyOf(closedOffers);
    settledPromises = Map.copyOf(settledPromises);
    revisions = Map.copyOf(revisions);
    doneSteps = doneSteps == null ? Set.of() : Set.copyOf(doneSteps);
    acknowledgedAlerts = acknowledgedAlerts == null ? Set.of() : Set.copyOf(acknowledgedAlerts);
    appointments = appointments == null ? KnownAppointments.NONE : appointments;
  }

  /** A complaint of which nothing is known yet. */
  public static Recipient unknown() {
    return UNKNOWN;
  }

  /** Whether {@code received} has been seen, so that somebody can be written to. */
  public boolean isKnown() {
    return customer != null;
  }

  /** Whether the cause of this round is confirmed. */
  public boolean causeKnown() {
    return causeConfirmedIn >= round;
  }

  /** The copy after one more fact of the given round; facts it keeps nothing of change nothing. */
  public Recipient evolve(ComplaintEvent fact, int factRound) {
    Changes next = new Changes(this);
    next.round = Math.max(round, factRound);
    switch (fact) {
      case ComplaintReceived received -> {
        next.reference = received.reference();
        next.customer = received.customer();
        next.language = received.language();
        next.source = received.source();
      }
      case OwnerAssigned assigned -> next.owner = assigned.owner();
      case OwnerAccepted accepted -> {
        next.owner = accepted.owner();
        next.acceptedBy = accepted.owner().id();
      }
      case ComplaintWithdrawn _ -> next.withdrawn = true;
      case ContactRecorded contact when !contact.steps().isEmpty() -> next.answered = true;
      case ComplaintResolved _ -> next.answered = true;
      case PlanOffered offer -> next.offered = Math.max(offered, offer.plan().version());
      case PlanAnswered answered -> next.close(answered.version(), "plan-answered");
      case PlanAgreed agreed -> next.close(agreed.plan().version(), "plan-answered");
      case OfferExpired expired -> next.close(expired.version(), "offer-expired");
      case PlanOutdated outdated -> next.close(outdated.version(), "plan-outdated");
      case StepDone done -> next.done(done.step());
      case AlertAcknowledged taken -> next.acknowledged(taken.alert());
      case SurveyRequested survey -> next.surveyed = Math.max(surveyed, survey.link().version());
      case SurveyAnswered answer -> {
        next.surveyAnswered = surveyed;
        next.unhappy = !answer.satisfied();
      }
      case HoldingRequested request -> next.revise(request.promise(), request.revision());
      case AppointmentMade(var arranged) -> next.appointments = appointments.told(arranged);
      case AppointmentMoved(var arranged, Instant _) ->
          next.appointments = appointments.told(arranged);
      case AppointmentCancelled(var arranged, String _) ->
          next.appointments = appointments.settled(arranged.appointment(), "appointment-cancelled");
      case AppointmentHeld(UUID id, Instant _) ->
          next.appointments = appointments.settled(id, "appointment-held");
      case AppointmentMissed(UUID id, Instant _) ->
          next.appointments = appointments.settled(id, "appointment-missed");
      case CauseConfirmed _ -> next.causeConfirmedIn = Math.max(causeConfirmedIn, factRound);
      case PromiseRenegotiated moved -> next.revise(moved.promise(), moved.revision());
      case PromiseKept kept -> next.settle(kept.promise(), "promise-kept");
      case PromiseReleased released -> next.settle(released.promise(), "promise-released");
      case DeadlineMet met -> next.settle(met.deadline(), "deadline-met");
      default -> {
        // nothing that a message depends on
      }
    }
    return next.done();
  }

  private static final class Changes {
    private @Nullable String reference;
    private @Nullable Customer customer;
    private String language;
    private @Nullable String source;
    private int round;
    private boolean withdrawn;
    private @Nullable Owner owner;
    private @Nullable String acceptedBy;
    private int offered;
    private Map<Integer, String> closedOffers;
    private Map<UUID, String> settledPromises;
    private Map<UUID, Integer> revisions;
    private Set<Integer> doneSteps;
    private Set<UUID> acknowledgedAlerts;
    private KnownAppointments appointments;
    private int causeConfirmedIn;
    private int surveyed;
    private int surveyAnswered;
    private boolean unhappy;
    private boolean answered;

    Changes(Recipient from) {
      reference = from.reference;
      customer = from.customer;
      language = from.language;
      source = from.source;
      round = from.round;
      withdrawn = from.withdrawn;
      owner = from.owner;
      acceptedBy = from.acceptedBy;
      offered = from.offered;
      closedOffers = from.closedOffers;
      settledPromises = from.settledPromises;
      revisions = from.revisions;
      doneSteps = from.doneSteps;
      surveyed = from.surveyed;
      surveyAnswered = from.surveyAnswered;
      unhappy = from.unhappy;
      answered = from.answered;
      appointments = from.appointments;
      causeConfirmedIn = from.causeConfirmedIn;
      acknowledgedAlerts = from.acknowledgedAlerts;
    }

    void acknowledged(UUID alert) {
      acknowledgedAlerts = new HashSet<>(acknowledgedAlerts);
      acknowledgedAlerts.add(alert);
    }

    void done(int step) {
      doneSteps = new HashSet<>(doneSteps);
      doneSteps.add(step);
    }

    void close(int version, String why) {
      closedOffers = new HashMap<>(closedOffers);
      closedOffers.putIfAbsent(version, why);
    }

    void revise(UUID promise, int revision) {
      revisions = new HashMap<>(revisions);
      revisions.merge(promise, revision, Math::max);
    }

    void settle(UUID promise, String why) {
      settledPromises = new HashMap<>(settledPromises);
      settledPromises.putIfAbsent(promise, why);
    }

    Recipient done() {
      return new Recipient(
          reference,
          customer,
          language,
          source,
          round,
          withdrawn,
          owner,
          acceptedBy,
          offered,
          closedOffers,
          settledPromises,
          revisions,
          doneSteps,
          acknowledgedAlerts,
          appointments,
          causeConfirmedIn,
          surveyed,
          surveyAnswered,
          unhappy,
          answered);
    }
  }
}
