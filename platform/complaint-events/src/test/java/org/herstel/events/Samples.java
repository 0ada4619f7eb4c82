package org.herstel.events;

import static java.util.function.UnaryOperator.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One event of every type with every optional member present; the golden files are made of it. */
final class Samples {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-21T20:18:00.123456Z");
  private static final UUID PROMISE = UUID.fromString("019aa7b0-0000-7000-8000-000000000001");
  private static final UUID CHECK = UUID.fromString("019aa7b0-0000-7000-8000-000000000002");
  private static final UUID SURVEY = UUID.fromString("019aa7b0-0000-7000-8000-000000000006");
  private static final UUID CUSTOMER = UUID.fromString("019aa7b0-0000-7000-8000-000000000003");
  private static final UUID ALERT = UUID.fromString("019aa7b0-0000-7000-8000-000000000004");
  private static final UUID APPOINTMENT = UUID.fromString("019aa7b0-0000-7000-8000-000000000006");
  private static final UUID DEADLINE = UUID.fromString("019aa7b0-0000-7000-8000-000000000006");
  private static final UUID FEEDBACK = UUID.fromString("019aa7b0-0000-7000-8000-000000000008");
  private static final UUID MESSAGE = UUID.fromString("1a2b3c4d-0000-5000-8000-000000000005");

  private static final Money MONEY = new Money(1999, "EUR");
  private static final Concern CONCERN =
      new Concern(1, "DELIVERY", "De kast kwam 3 weken te laat.", new Harm("MONEY", MONEY));
  private static final Owner OWNER =
      new Owner(
          "agent-2",
          "Liis Tõnisson",
          "liis@example.org",
          "+372 5555 0101",
          "first",
          TeamKind.PARTNER);
  private static final Plan PLAN =
      new Plan(
          1,
          List.of(
              new Step(1, Party.COMPANY, "agent-2", "Bring a new cupboard", LATER, 1),
              new Step(2, Party.CUSTOMER, "mevrouw Jansen", "Send a photograph", LATER, 1)),
          List.of(new Refusal(2, "The shop is closed on Sundays; delivery on Monday is free.")),
          new Gesture("VOUCHER", MONEY, "She missed her mother's birthday for it"),
          List.of(new Measure("Check the stock before a date is named", "agent-2", LATER)),
          "This is what we would like to do.");
  private static final Arrangement ARRANGEMENT =
      new Arrangement(
          APPOINTMENT,
          1,
          PROMISE,
          AppointmentKind.MEETING,
          LATER,
          "Europe/Tallinn",
          45,
          "Narva mnt 7, Tallinn",
          OWNER,
          List.of(new Arrangement.Guest("Jaan Tamm", "jaan@example.org")));
  private static final FollowupEvent.Basis BASIS = new FollowupEvent.Basis("plan-step", 1, 1);
  private static final FollowupEvent.Reckoning RECKONING =
      new FollowupEvent.Reckoning(
          "final-response",
          "2018.1",
          "house-gb",
          Map.of("due", "2026-11-21T20:18:00Z"),
          "uk-disp-1.6",
          "2026.1",
          List.of("business day 15 is over when it closes"));
  private static final NotificationEvent.Message LETTER =
      new NotificationEvent.Message(MESSAGE, "holding", "EMAIL", CUSTOMER.toString(), PROMISE, 1);

  private static final Map<Class<?>, Event> BY_RECORD =
      Stream.of(
              new ComplaintEvent.FactOutOfStep(
                  "org.herstel.complaint.plan-answered.v1",
                  "complaint-withdrawn",
                  "The customer accepted a plan of a withdrawn complaint."),
              new ComplaintEvent.RecordDiscarded(
                  PROMISE,
                  "complaint-events-3@42",
                  "org.herstel.complaint.note-added.v1",
                  "/herstel/intake",
                  7L,
                  "The record was published twice under two names"),
              new IntakeEvent.ComplaintReceived(
                  "H-2026-000001",
                  Channel.PARTNER,
                  new Customer(
                      CUSTOMER,
                      "K-4711",
                      "Anna Jansen-Põld",
                      "anna@example.org",
                      "+31 20 555 0100",
                      "Prinsengracht 1, Amsterdam",
                      Channel.EMAIL),
                  "“Drie weken!” zei ik. Mõned asjad 😠 ei muutu.\n\tTot ziens.",
                  List.of(CONCERN),
                  "A cupboard before Christmas",
                  List.of("Deliver it yourselves"),
                  "nl",
                  true,
                  4,
                  NOON,
                  List.of(new Involved("Piet de Vries", "driver", "piet@example.org")),
                  new Publicity(true, "“I will write to the newspaper”"),
                  "partner-a",
                  "77",
                  LATER,
                  new FeedbackGiven(FEEDBACK, 2, "web")),
              new IntakeEvent.OwnerAssigned(OWNER, true),
              new IntakeEvent.OwnerAccepted(OWNER),
              new IntakeEvent.NoteAdded(1, "She has waited since October."),
              new IntakeEvent.NarrativeCompleted(),
              new IntakeEvent.ConcernAdded(CONCERN),
              new IntakeEvent.SummaryGiven(1, "The cupboard came three weeks late.", List.of(1)),
              new IntakeEvent.SummaryAnswered(1, false, "Four weeks."),
              new IntakeEvent.ApologyOffered(
                  1, "Liis Tõnisson", Channel.PHONE, "I am sorry that we let you wait."),
              new IntakeEvent.ApologyAnswered(1, true, "Thank you."),
              new IntakeEvent.ContactRecorded(
                  1,
                  Channel.PHONE,
                  Direction.OUTBOUND,
                  NOON,
                  "Told her what we do now.",
                  List.of("The warehouse looks for another one")),
              new IntakeEvent.StatusChanged(ComplaintStatus.RECEIVED, ComplaintStatus.LISTENING),
              new IntakeEvent.ComplaintReopened("It broke again."),
              new IntakeEvent.ComplaintWithdrawn("I have moved."),
              new ResolutionEvent.CaseOpened(),
              new ResolutionEvent.InvestigationStarted(),
              new ResolutionEvent.WhyRecorded(1, "The stock was counted wrongly."),
              new ResolutionEvent.CauseConfirmed(
                  "stock-count", "Counted twice", "Count sheet of 3 October", "COMPANY"),
              new ResolutionEvent.PlanDrafted(PLAN),
              new ResolutionEvent.PlanOffered(PLAN, new Link("offer", 1, LATER)),
              new ResolutionEvent.PlanAnswered(
                  1, Decision.COUNTER, true, "Almost.", "On Saturday, please."),
              new ResolutionEvent.PlanAgreed(PLAN),
              new ResolutionEvent.OfferExpired(1),
              new ResolutionEvent.PlanOutdated(1, 2),
              new ResolutionEvent.StepDone(1, 1, "It stands in the hall."),
              new ResolutionEvent.ConsultationRequested(
                  1, "the cupboard maker", "Can it be made again before Christmas?"),
              new ResolutionEvent.ConsultationAnswered(1, "Yes, if it is ordered today."),
              new ResolutionEvent.ComplaintResolved(),
              new FollowupEvent.FirstResponseMet(LATER, NOON, true),
              new FollowupEvent.FirstResponseMissed(LATER),
              new FollowupEvent.FirstResponseWarned("agent-2", LATER),
              new FollowupEvent.RulesChosen(
                  "uk-disp-1.6", "2018.1", "house-gb", "2026.1", "GB", "payment-services", "email"),
              new FollowupEvent.DeadlineSet(
                  DEADLINE,
                  "final-response",
                  "The final response is due within fifteen business days.",
                  "final-response",
                  true,
                  true,
                  NOON,
                  LATER,
                  RECKONING),
              new FollowupEvent.DeadlineWarned(
                  ALERT,
                  DEADLINE,
                  "agent-2",
                  "final-response",
                  "The final response is due within fifteen business days.",
                  LATER,
                  true),
              new FollowupEvent.DeadlineMet(
                  DEADLINE, "final-response", NOON, true, "by-hand", "The letter is in the post."),
              new FollowupEvent.DeadlineMissed(DEADLINE, "final-response", NOON),
              new FollowupEvent.DeadlineMoved(
                  DEADLINE,
                  "final-response",
                  NOON,
                  LATER,
                  "extension",
                  "The bank has not answered us yet.",
                  RECKONING),
              new FollowupEvent.WaitingBegan(1, "Send us the receipt", 2),
              new FollowupEvent.WaitingEnded(1, "step-done"),
              new FollowupEvent.SupervisorAlerted(
                  ALERT,
                  "first-response-missed",
                  "first",
                  "Nobody has answered the customer.",
                  PROMISE,
                  LATER),
              new FollowupEvent.ManagerAlerted(
                  ALERT,
                  "first-response-missed",
                  "first",
                  "Nobody has answered the customer.",
                  PROMISE),
              new FollowupEvent.AlertAcknowledged(ALERT, "supervisor"),
              new FollowupEvent.CallTaskOpened(
                  CHECK, Rung.SUPERVISOR, "holding-limit-reached", "Call in person.", PROMISE),
              new FollowupEvent.CallAttempted(CHECK, true, "All is well again.", "supervisor"),
              new FollowupEvent.PromiseMade(
                  PROMISE,
                  PromiseKind.PROCESS,
                  "Bring a new cupboard",
                  "agent-2",
                  LATER,
                  BASIS,
                  RECKONING,
                  Channel.EMAIL),
              new FollowupEvent.PromiseKept(PROMISE, BASIS, NOON, true),
              new FollowupEvent.HoldingRequested(
                  PROMISE, 1, "Bring a new cupboard", NOON, LATER, NOON, false),
              new FollowupEvent.PromiseRenegotiated(
                  PROMISE, 1, LATER, NOON, "The cupboard maker is ill."),
              new FollowupEvent.PromiseBroken(PROMISE, NOON),
              new FollowupEvent.PromiseReleased(PROMISE, "complaint-withdrawn"),
              new FollowupEvent.OwnerWarned(
                  ALERT, PROMISE, "agent-2", "Bring a new cupboard", LATER),
              new FollowupEvent.ReminderRequested(1, 2, "Send us the receipt", LATER, 1),
              new FollowupEvent.AppointmentMade(ARRANGEMENT),
              new FollowupEvent.AppointmentMoved(ARRANGEMENT, NOON),
              new FollowupEvent.AppointmentCancelled(ARRANGEMENT, "She is on a journey."),
              new FollowupEvent.AppointmentReminderRequested(ARRANGEMENT),
              new FollowupEvent.AppointmentOutcomeRequested(ARRANGEMENT),
              new FollowupEvent.AppointmentHeld(APPOINTMENT, LATER),
              new FollowupEvent.AppointmentMissed(APPOINTMENT, LATER),
              new FollowupEvent.InvestigationOverdue(ARRANGEMENT),
              new FollowupEvent.AftercareScheduled(CHECK, "agent-2", LATER),
              new FollowupEvent.AftercareChecked(CHECK, true, "All is well."),
              new FollowupEvent.AftercareAttempted(CHECK, 1, LATER, "Nobody picked up."),
              new FollowupEvent.SurveyRequested(
                  SURVEY, SurveyKind.RESOLUTION, new Link("survey", 1, LATER)),
              new FollowupEvent.SurveyAnswered(
                  SURVEY, SurveyKind.PERIODIC, new Scores(5, 4, 5, 9, 2), true, "Thank you!"),
              new FollowupEvent.PraiseInvited(SURVEY, "https://reviews.example.org/"),
              new NotificationEvent.MessageHandedOver(LETTER, 1, NOON),
              new NotificationEvent.MessageUncertain(LETTER, 1),
              new NotificationEvent.MessageFailed(LETTER, 3, "550 5.1.1 no such user"),
              new NotificationEvent.MessageCancelled(LETTER, "promise-kept"),
              new NotificationEvent.MessageExpired(LETTER, NOON),
              new ReferenceEvent.AgentRegistered(
                  "agent-2",
                  "Liis Tõnisson",
                  "liis@example.org",
                  "+372 5555 0101",
                  "first",
                  List.of("et", "en"),
                  List.of("furniture")),
              new ReferenceEvent.TeamRegistered("first", "First line", TeamKind.IN_HOUSE),
              new ReferenceEvent.CustomerDeparted(NOON, "contract ended by the customer"),
              new ReferenceEvent.CustomerReturned(),
              new ReferenceEvent.CalendarChanged(
                  "house-gb",
                  "2026.2",
                  "2026-12-01",
                  "Europe/London",
                  List.of(
                      new ReferenceEvent.CalendarChanged.OpeningHours(
                          "monday", List.of("09:00-12:00", "13:00-17:00"))),
                  List.of(new ReferenceEvent.CalendarChanged.HolidayRegion("GB", "eng")),
                  List.of(
                      new ReferenceEvent.CalendarChanged.Closure("2026-12-24", "Christmas Eve"))))
          .collect(Collectors.toMap(Object::getClass, identity()));

  private Samples() {}

  static Event of(EventType type) {
    Event sample = BY_RECORD.get(type.record());
    if (sample == null) {
      throw new AssertionError("Samples has no event for " + type.attribute());
    }
    return sample;
  }
}
