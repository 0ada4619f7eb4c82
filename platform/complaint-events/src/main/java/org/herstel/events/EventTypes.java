package org.herstel.events;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The explicit registry of event types. Java class names never travel. */
public final class EventTypes {
  /** Service name of types that every service may say. */
  public static final String ANY_SERVICE = "*";

  private static final Pattern VERSIONED = Pattern.compile("(.+)\\.v[0-9]+");
  private static final String COMPLAINT = "org.herstel.complaint.";
  private static final Map<Class<?>, EventType> BY_RECORD = new LinkedHashMap<>();
  private static final Map<String, EventType> BY_ATTRIBUTE = new LinkedHashMap<>();

  static {
    say(
        ANY_SERVICE,
        entry("fact-out-of-step", ComplaintEvent.FactOutOfStep.class),
        entry("record-discarded", ComplaintEvent.RecordDiscarded.class));
    say(
        "intake",
        entry("received", IntakeEvent.ComplaintReceived.class),
        entry("owner-assigned", IntakeEvent.OwnerAssigned.class),
        entry("owner-accepted", IntakeEvent.OwnerAccepted.class),
        entry("note-added", IntakeEvent.NoteAdded.class),
        entry("narrative-completed", IntakeEvent.NarrativeCompleted.class),
        entry("concern-added", IntakeEvent.ConcernAdded.class),
        entry("summary-given", IntakeEvent.SummaryGiven.class),
        entry("summary-answered", IntakeEvent.SummaryAnswered.class),
        entry("apology-offered", IntakeEvent.ApologyOffered.class),
        entry("apology-answered", IntakeEvent.ApologyAnswered.class),
        entry("contact-recorded", IntakeEvent.ContactRecorded.class),
        entry("status-changed", IntakeEvent.StatusChanged.class),
        entry("reopened", IntakeEvent.ComplaintReopened.class),
        entry("withdrawn", IntakeEvent.ComplaintWithdrawn.class));
    say(
        "resolution",
        entry("case-opened", ResolutionEvent.CaseOpened.class),
        entry("investigation-started", ResolutionEvent.InvestigationStarted.class),
        entry("why-recorded", ResolutionEvent.WhyRecorded.class),
        entry("cause-confirmed", ResolutionEvent.CauseConfirmed.class),
        entry("plan-drafted", ResolutionEvent.PlanDrafted.class),
        entry("plan-offered", ResolutionEvent.PlanOffered.class),
        entry("plan-answered", ResolutionEvent.PlanAnswered.class),
        entry("plan-agreed", ResolutionEvent.PlanAgreed.class),
        entry("offer-expired", ResolutionEvent.OfferExpired.class),
        entry("plan-outdated", ResolutionEvent.PlanOutdated.class),
        entry("step-done", ResolutionEvent.StepDone.class),
        entry("consultation-requested", ResolutionEvent.ConsultationRequested.class),
        entry("consultation-answered", ResolutionEvent.ConsultationAnswered.class),
        entry("resolved", ResolutionEvent.ComplaintResolved.class));
    say(
        "followup",
        entry("first-response-met", FollowupEvent.FirstResponseMet.class),
        entry("first-response-missed", FollowupEvent.FirstResponseMissed.class),
        entry("first-response-warned", FollowupEvent.FirstResponseWarned.class),
        entry("rules-chosen", FollowupEvent.RulesChosen.class),
        entry("deadline-set", FollowupEvent.DeadlineSet.class),
        entry("deadline-warned", FollowupEvent.DeadlineWarned.class),
        entry("deadline-met", FollowupEvent.DeadlineMet.class),
        entry("deadline-missed", FollowupEvent.DeadlineMissed.class),
        entry("deadline-moved", FollowupEvent.DeadlineMoved.class),
        entry("waiting-began", FollowupEvent.WaitingBegan.class),
        entry("waiting-ended", FollowupEvent.WaitingEnded.class),
        entry("supervisor-alerted", FollowupEvent.SupervisorAlerted.class),
        entry("manager-alerted", FollowupEvent.ManagerAlerted.class),
        entry("alert-acknowledged", FollowupEvent.AlertAcknowledged.class),
        entry("call-task-opened", FollowupEvent.CallTaskOpened.class),
        entry("call-attempted", FollowupEvent.CallAttempted.class),
        entry("promise-made", FollowupEvent.PromiseMade.class),
        entry("promise-kept", FollowupEvent.PromiseKept.class),
        entry("holding-requested", FollowupEvent.HoldingRequested.class),
        entry("promise-renegotiated", FollowupEvent.PromiseRenegotiated.class),
        entry("promise-broken", FollowupEvent.PromiseBroken.class),
        entry("promise-released", FollowupEvent.PromiseReleased.class),
        entry("owner-warned", FollowupEvent.OwnerWarned.class),
        entry("reminder-requested", FollowupEvent.ReminderRequested.class),
        entry("appointment-made", FollowupEvent.AppointmentMade.class),
        entry("appointment-moved", FollowupEvent.AppointmentMoved.class),
        entry("appointment-cancelled", FollowupEvent.AppointmentCancelled.class),
        entry("appointment-reminder-requested", FollowupEvent.AppointmentReminderRequested.class),
        entry("appointment-outcome-requested", FollowupEvent.AppointmentOutcomeRequested.class),
        entry("appointment-held", FollowupEvent.AppointmentHeld.class),
        entry("appointment-missed", FollowupEvent.AppointmentMissed.class),
        entry("investigation-overdue", FollowupEvent.InvestigationOverdue.class),
        entry("aftercare-scheduled", FollowupEvent.AftercareScheduled.class),
        entry("aftercare-checked", FollowupEvent.AftercareChecked.class),
        entry("aftercare-attempted", FollowupEvent.AftercareAttempted.class),
        entry("survey-requested", FollowupEvent.SurveyRequested.class),
        entry("survey-answered", FollowupEvent.SurveyAnswered.class),
        entry("praise-invited", FollowupEvent.PraiseInvited.class));
    say(
        "notification",
        entry("message-handed-over", NotificationEvent.MessageHandedOver.class),
        entry("message-uncertain", NotificationEvent.MessageUncertain.class),
        entry("message-failed", NotificationEvent.MessageFailed.class),
        entry("message-cancelled", NotificationEvent.MessageCancelled.class),
        entry("message-expired", NotificationEvent.MessageExpired.class));
    add("org.herstel.agent.registered", "intake", ReferenceEvent.AgentRegistered.class);
    add("org.herstel.team.registered", "intake", ReferenceEvent.TeamRegistered.class);
    add("org.herstel.customer.departed", "intake", ReferenceEvent.CustomerDeparted.class);
    add("org.herstel.customer.returned", "intake", ReferenceEvent.CustomerReturned.class);
    add("org.herstel.calendar.changed", "followup", ReferenceEvent.CalendarChanged.class);
  }

  private EventTypes() {}

  /** Every type there is, service by service, in the order of a recovery. */
  public static Collection<EventType> all() {
    return Collections.unmodifiableCollection(BY_RECORD.values());
  }

  /** The type of an event. */
  public static EventType of(Event event) {
    return of(event.getClass());
  }

  /**
   * The type that a record class stands for.
   *
   * @throws IllegalArgumentException if the class is not registered
   */
  public static EventType of(Class<? extends Event> record) {
    EventType type = BY_RECORD.get(record);
    if (type == null) {
      throw new IllegalArgumentException(record.getName() + " is not a registered event");
    }
    return type;
  }

  /** The type with this CloudEvents attribute, if this release knows it. */
  public static Optional<EventType> named(String attribute) {
    return Optional.ofNullable(BY_ATTRIBUTE.get(attribute));
  }

  /**
   * Whether {@code attribute} is another version of a type that this release knows; such an event
   * can be read only after an upgrade.
   */
  public static Optional<EventType> otherVersionOf(String attribute) {
    Matcher versioned = VERSIONED.matcher(attribute);
    if (BY_ATTRIBUTE.containsKey(attribute) || !versioned.matches()) {
      return Optional.empty();
    }
    String name = versioned.group(1);
    return all().stream().filter(type -> type.name().equals(name)).findFirst();
  }

  @SafeVarargs
  private static void say(
      String service, Map.Entry<String, ? extends Class<? extends ComplaintEvent>>... records) {
    for (var record : records) {
      add(COMPLAINT + record.getKey(), service, record.getValue());
    }
  }

  private static void add(String name, String service, Class<? extends Event> record) {
    EventType type = new EventType(name, 1, service, record, Audience.STAFF);
    if (BY_RECORD.put(record, type) != null || BY_ATTRIBUTE.put(type.attribute(), type) != null) {
      throw new IllegalStateException("registered twice: " + type.attribute() + " or its record");
    }
  }
}
