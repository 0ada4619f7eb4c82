package org.herstel.followup.recovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.ComplaintEvent.FactOutOfStep;
import org.herstel.events.EventTypes;
import org.herstel.events.FollowupEvent;
import org.herstel.events.IntakeEvent;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.ContactRecorded;
import org.herstel.events.NotificationEvent;
import org.herstel.events.NotificationEvent.Message;
import org.herstel.events.NotificationEvent.MessageCancelled;
import org.herstel.events.NotificationEvent.MessageExpired;
import org.herstel.events.NotificationEvent.MessageFailed;
import org.herstel.events.NotificationEvent.MessageHandedOver;
import org.herstel.events.ResolutionEvent;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.ConsultationAnswered;
import org.herstel.events.ResolutionEvent.ConsultationRequested;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.followup.aftercare.AftercareRules;
import org.herstel.followup.appointment.AppointmentRules;
import org.herstel.followup.calltask.CallTaskRules;
import org.herstel.followup.consultation.ConsultationRules;
import org.herstel.followup.deadline.Deadline;
import org.herstel.followup.deadline.Happening;
import org.herstel.followup.deadline.WaitRules;
import org.herstel.followup.firstresponse.FirstResponseRules;
import org.herstel.followup.promise.Holding.Outcome;
import org.herstel.followup.promise.PromiseRules;
import org.jspecify.annotations.Nullable;

/**
 * What follow-up does about facts. They are never refused: one that no longer fits changes nothing
 * and yields {@link FactOutOfStep}.
 */
record FactRules(RecoveryRules rules) {
  /** Owner of a check on a complaint that never got an owner. */
  private static final String NOBODY = "unassigned";

  /** Messages that are what a rule may ask, by their reason. */
  private static final Map<String, Happening> ASKED_FOR =
      Map.of("acknowledgement", Happening.ACKNOWLEDGEMENT, "letter", Happening.LETTER);

  List<? extends ComplaintEvent> react(
      Recovery recovery, ComplaintEvent fact, int round, Instant at, Instant now) {
    return switch (fact) {
      case ComplaintReceived received when recovery.firstResponse().isEmpty() ->
          rules.deadlines(recovery).received(received, at);
      case ContactRecorded contact -> contacted(recovery, contact);
      case ComplaintReopened _ ->
          rules.deadlines(recovery).reopened(recovery.deadlines(), round, now);
      case ComplaintWithdrawn _ ->
          both(withdrawn(recovery), WaitRules.over(recovery.deadlines(), "withdrawn"));
      case ConsultationRequested asked ->
          round < recovery.round() || recovery.withdrawn()
              ? outOfStep(recovery, fact)
              : rules
                  .consultations()
                  .requested(
                      recovery.ledger(),
                      recovery.deadlines(),
                      recovery.consultations(),
                      asked,
                      owner(recovery),
                      recovery.channel(),
                      at);
      case ConsultationAnswered answer ->
          ConsultationRules.answered(recovery.ledger(), recovery.consultations(), answer, at);
      case PlanAgreed(var plan) when round >= recovery.round() && !recovery.withdrawn() ->
          both(
              PromiseRules.agreed(recovery.ledger(), plan, recovery.channelOfPlans(), rules.ids()),
              rules.deadlines(recovery).agreed(recovery.deadlines(), at));
      case PlanAgreed _ -> outOfStep(recovery, fact);
      case StepDone done ->
          both(
              stepDone(recovery, done, at),
              rules.waits().done(recovery.deadlines(), done.step(), now));
      case ComplaintResolved _ -> resolved(recovery, fact, round, at, now);
      case MessageHandedOver(Message message, int _, Instant handedOver)
          when ASKED_FOR.containsKey(message.reason()) ->
          rules
              .deadlines(recovery)
              .happened(recovery.deadlines(), ASKED_FOR.get(message.reason()), handedOver);
      case MessageHandedOver(Message message, int _, Instant handedOver) ->
          answered(recovery, fact, message, Outcome.HANDED_OVER, handedOver, now);
      case MessageExpired(Message message, Instant _) ->
          answered(recovery, fact, message, Outcome.EXPIRED, now, now);
      case MessageFailed(Message message, int _, String _) when message.promise() == null ->
          CallTaskRules.unreachable(
              recovery.calls(), recovery.withdrawn(), message, recovery.customer(), rules.ids());
      case MessageFailed(Message message, int _, String _) ->
          answered(recovery, fact, message, Outcome.FAILED, now, now);
      case MessageCancelled(Message message, String _) ->
          answered(recovery, fact, message, Outcome.CANCELLED, now, now);
      case IntakeEvent _,
          ResolutionEvent _,
          NotificationEvent _,
          FollowupEvent _,
          FactOutOfStep _,
          ComplaintEvent.RecordDiscarded _ ->
          List.of();
    };
  }

  private static List<FollowupEvent> withdrawn(Recovery recovery) {
    List<FollowupEvent> events = new ArrayList<>(PromiseRules.withdrawn(recovery.ledger()));
    events.addAll(AppointmentRules.withdrawn(recovery.appointments()));
    return events;
  }

  private List<FollowupEvent> contacted(Recovery recovery, ContactRecorded contact) {
    Instant at = contact.at();
    List<FollowupEvent> events = new ArrayList<>();
    if (!contact.steps().isEmpty()) {
      events.addAll(responded(recovery, at));
    }
    events.addAll(rules.deadlines(recovery).happened(recovery.deadlines(), Happening.CONTACT, at));
    events.addAll(ConsultationRules.contact(recovery.ledger(), recovery.consultations(), at));
    return events;
  }

  private static <E> List<E> both(List<? extends E> some, List<? extends E> more) {
    List<E> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private static List<FollowupEvent> responded(Recovery recovery, Instant at) {
    return recovery
        .firstResponse()
        .map(first -> FirstResponseRules.answered(first, at))
        .orElse(List.of());
  }

  private List<? extends ComplaintEvent> stepDone(Recovery recovery, StepDone fact, Instant at) {
    return recovery
        .ledger()
        .ofStep(fact.version(), fact.step())
        .<List<? extends ComplaintEvent>>map(promise -> PromiseRules.done(promise, at))
        .orElseGet(() ->
            recovery.ledger().step(fact.step()).isPresent()
                ? List.of()
                : outOfStep(fact, "step-unknown", "No such step was agreed as far as known"));
  }

  private List<? extends ComplaintEvent> resolved(
      Recovery recovery, ComplaintEvent fact, int round, Instant at, Instant now) {
    List<ComplaintEvent> events = new ArrayList<>(responded(recovery, at));
    if (recovery.withdrawn() || round < recovery.round()) {
      events.addAll(outOfStep(recovery, fact));
    } else {
      events.addAll(
          rules.deadlines(recovery).happened(recovery.deadlines(), Happening.RESOLVED, at));
      events.addAll(WaitRules.over(recovery.deadlines(), Deadline.RESOLVED));
      events.addAll(
          AftercareRules.resolved(
              recovery.aftercare(),
              round,
              owner(recovery),
              now,
              rules.policy().aftercareAfter(),
              rules.ids()));
    }
    return events;
  }

  /** Only messages about a promise matter here; every other one passes by. */
  private List<? extends ComplaintEvent> answered(
      Recovery recovery,
      ComplaintEvent fact,
      Message message,
      Outcome outcome,
      Instant at,
      Instant now) {
    @Nullable Integer revision = message.revision();
    if (message.promise() == null || revision == null) {
      return List.of();
    }
    return recovery
        .ledger()
        .find(message.promise())
        .filter(promise -> promise.knows(revision))
        .<List<? extends ComplaintEvent>>map(
            promise -> rules.holding(recovery).answered(promise, revision, outcome, at, now))
        .orElseGet(
            () -> outOfStep(fact, "holding-unknown", "No such holding message was asked for"));
  }

  private static List<FactOutOfStep> outOfStep(Recovery recovery, ComplaintEvent fact) {
    return recovery.withdrawn()
        ? outOfStep(fact, "complaint-withdrawn", "The customer had taken the complaint back")
        : outOfStep(fact, "older-round", "The complaint had been reopened");
  }

  private static List<FactOutOfStep> outOfStep(ComplaintEvent fact, String reason, String detail) {
    return List.of(new FactOutOfStep(EventTypes.of(fact).attribute(), reason, detail));
  }

  private static String owner(Recovery recovery) {
    return recovery.accountable().map(Recovery.Accountable::agent).orElse(NOBODY);
  }
}
