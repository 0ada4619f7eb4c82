package org.herstel.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.herstel.events.AppointmentKind;
import org.herstel.events.Arrangement;
import org.herstel.events.Channel;
import org.herstel.events.Concern;
import org.herstel.events.Customer;
import org.herstel.events.FollowupEvent;
import org.herstel.events.Gesture;
import org.herstel.events.IntakeEvent;
import org.herstel.events.Link;
import org.herstel.events.Money;
import org.herstel.events.Owner;
import org.herstel.events.Party;
import org.herstel.events.Plan;
import org.herstel.events.Refusal;
import org.herstel.events.ResolutionEvent;
import org.herstel.events.Scores;
import org.herstel.events.Step;
import org.herstel.events.SurveyKind;
import org.herstel.events.TeamKind;
import org.herstel.notification.message.Addressee;
import org.herstel.notification.message.Cause;
import org.herstel.notification.message.Message;
import org.herstel.notification.message.MessageLife;
import org.herstel.notification.message.MessageState;
import org.herstel.notification.message.Occasion;
import org.herstel.notification.recipient.Recipient;

/** One complaint and its people, for tests. */
public final class Sample {
  public static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");
  public static final String COMPLAINT = "019a8f00-0000-7000-8000-000000000001";
  public static final UUID CUSTOMER = UUID.fromString("019a8f00-0000-7000-8000-0000000000c1");
  public static final UUID APPOINTMENT = UUID.fromString("019a8f00-0000-7000-8000-0000000000d1");
  public static final UUID PROMISE = UUID.fromString("019a8f00-0000-7000-8000-0000000000f1");
  public static final UUID SURVEY = UUID.fromString("019a8f00-0000-7000-8000-0000000000f2");
  public static final Cause CAUSE =
      new Cause(
          UUID.fromString("019a8f00-0000-7000-8000-0000000000e1"),
          UUID.fromString("019a8f00-0000-7000-8000-0000000000e0"),
          "/herstel/intake",
          1,
          NOW,
          null);
  public static final Owner MARIJKE =
      new Owner(
          "marijke",
          "Marijke de Boer",
          "marijke@example.org",
          "+31 20 555 0101",
          "care",
          TeamKind.IN_HOUSE);
  public static final Owner JAAN =
      new Owner("jaan", "Jaan Tamm", "jaan@example.org", null, "care", TeamKind.IN_HOUSE);

  private Sample() {}

  public static IntakeEvent.ComplaintReceived received(String language, String name, String email) {
    return new IntakeEvent.ComplaintReceived(
        "HER-2611-0042",
        Channel.EMAIL,
        new Customer(CUSTOMER, null, name, email, null, null, null),
        "My boiler has been broken for a week.",
        List.of(new Concern(1, "delivery", "The engineer did not come", null)),
        null,
        List.of(),
        language,
        false,
        null,
        null,
        List.of(),
        null,
        "webshop",
        "w-1",
        NOW.plusSeconds(1200));
  }

  public static Recipient known(String language) {
    return Recipient.unknown().evolve(received(language, "Anna Smit", "anna@example.org"), 1);
  }

  public static Recipient owned(String language) {
    return known(language).evolve(new IntakeEvent.OwnerAssigned(MARIJKE, true), 1);
  }

  public static Plan plan(int version) {
    return new Plan(
        version,
        List.of(
            new Step(
                1,
                Party.COMPANY,
                "marijke",
                "An engineer repairs the boiler at your home",
                Instant.parse("2026-11-24T11:00:00Z"),
                1),
            new Step(
                2,
                Party.CUSTOMER,
                "the customer",
                "Send us the receipt of the electric heater",
                Instant.parse("2026-11-25T16:30:00Z"),
                1)),
        List.of(new Refusal(2, "A new boiler is not needed; we extend the guarantee instead")),
        new Gesture("Voucher", new Money(2550, "EUR"), "Two cold nights with a baby"),
        List.of(),
        "We want you to be warm again before Wednesday.");
  }

  public static Link link(int version) {
    return new Link("plan", version, Instant.parse("2026-11-23T17:00:00Z"));
  }

  public static ResolutionEvent.PlanOffered offered(int version) {
    return new ResolutionEvent.PlanOffered(plan(version), link(version));
  }

  public static FollowupEvent.SurveyRequested surveyRequested(int version) {
    return new FollowupEvent.SurveyRequested(
        SURVEY, SurveyKind.RESOLUTION, new Link("survey", version, NOW.plusSeconds(864_000)));
  }

  public static FollowupEvent.SurveyAnswered surveyAnswered(boolean satisfied) {
    return new FollowupEvent.SurveyAnswered(
        SURVEY, SurveyKind.RESOLUTION, scores(satisfied), satisfied, "My own words");
  }

  public static Scores scores(boolean satisfied) {
    return satisfied ? new Scores(5, 5, 4, 9, 3) : new Scores(2, 3, 1, 4, null);
  }

  public static FollowupEvent.Basis basis() {
    return new FollowupEvent.Basis("plan-step", 1, 1);
  }

  public static FollowupEvent.HoldingRequested holdingRequested(int revision, boolean late) {
    return new FollowupEvent.HoldingRequested(
        PROMISE,
        revision,
        "An engineer repairs the boiler at your home",
        Instant.parse("2026-11-21T15:00:00Z"),
        Instant.parse("2026-11-21T17:30:00Z"),
        Instant.parse(late ? "2026-11-21T17:30:00Z" : "2026-11-21T15:00:00Z"),
        late);
  }

  /** A call next Friday at two, Dutch time. */
  public static Arrangement arrangement(int sequence) {
    return arrangement(AppointmentKind.CALL, sequence, null);
  }

  public static Arrangement arrangement(AppointmentKind kind, int sequence, String place) {
    return new Arrangement(
        APPOINTMENT,
        sequence,
        PROMISE,
        kind,
        Instant.parse("2026-11-27T13:00:00Z"),
        "Europe/Amsterdam",
        45,
        place,
        MARIJKE,
        List.of(new Arrangement.Guest("Bram Smit", "bram@example.org")));
  }

  public static Occasion.Holding holding(int revision, boolean late) {
    var request = holdingRequested(revision, late);
    return new Occasion.Holding(
        request.promise(),
        request.revision(),
        request.text(),
        request.oldDue(),
        request.newDue(),
        request.deadline(),
        request.late());
  }

  public static Addressee anna() {
    return new Addressee(CUSTOMER.toString(), "Anna Smit", "anna@example.org");
  }

  public static Message queued(Occasion occasion) {
    return MessageLife.queue(COMPLAINT, 1, occasion, anna(), CAUSE, NOW).message();
  }

  /** A message as it stands after one attempt, or none while it is queued. */
  public static Message inState(MessageState state) {
    Message queued = queued(new Occasion.Acknowledgement());
    return new Message(
        queued.id(),
        queued.complaint(),
        queued.round(),
        queued.reason(),
        queued.occasion(),
        queued.to(),
        queued.cause(),
        queued.created(),
        queued.deadline(),
        state,
        state == MessageState.QUEUED ? 0 : 1,
        0,
        state == MessageState.UNCERTAIN ? 1 : 0,
        state.isWaiting() ? NOW : null,
        state == MessageState.SENDING ? NOW.plusSeconds(30) : null);
  }
}
