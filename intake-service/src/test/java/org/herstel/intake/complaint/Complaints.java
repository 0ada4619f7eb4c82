package org.herstel.intake.complaint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.herstel.events.Channel;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.ComplaintStatus;
import org.herstel.events.Concern;
import org.herstel.events.Customer;
import org.herstel.events.Decision;
import org.herstel.events.FollowupEvent.AftercareChecked;
import org.herstel.events.FollowupEvent.AftercareScheduled;
import org.herstel.events.FollowupEvent.SurveyAnswered;
import org.herstel.events.IntakeEvent;
import org.herstel.events.IntakeEvent.ApologyOffered;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.NarrativeCompleted;
import org.herstel.events.IntakeEvent.NoteAdded;
import org.herstel.events.IntakeEvent.OwnerAccepted;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.IntakeEvent.SummaryAnswered;
import org.herstel.events.IntakeEvent.SummaryGiven;
import org.herstel.events.Link;
import org.herstel.events.Owner;
import org.herstel.events.Plan;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.InvestigationStarted;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.PlanAnswered;
import org.herstel.events.ResolutionEvent.PlanOffered;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.events.Scores;
import org.herstel.events.SurveyKind;
import org.herstel.events.TeamKind;

/** Complaints with a natural history, for tests. */
public final class Complaints {
  public static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");
  public static final Stamp STAMP = new Stamp(NOW, "agent-1");
  public static final UUID CHECK = UUID.fromString("0192f000-0000-7000-8000-00000000c4ec");
  public static final Owner OWNER = owner("agent-1");
  public static final Plan PLAN = new Plan(1, List.of(), List.of(), null, List.of(), null);
  public static final Link LINK = new Link("plan", 1, NOW.plusSeconds(3600));

  private Complaints() {}

  /** An agent of the house as owner. */
  public static Owner owner(String id) {
    return new Owner(id, "Name of " + id, id + "@example.org", null, "house", TeamKind.IN_HOUSE);
  }

  /** Just received, with two concerns and an owner who has not accepted. */
  public static Complaint received() {
    return Complaint.of("0192f000-0000-7000-8000-000000000001", firstEvent(), NOW)
        .after(new OwnerAssigned(OWNER, true), STAMP);
  }

  /** A complaint that came to this status step by step, in round 1. */
  public static Complaint in(ComplaintStatus status) {
    return switch (status) {
      case RECEIVED -> received();
      case LISTENING ->
          after(
              received(),
              new OwnerAccepted(OWNER),
              new NoteAdded(1, "note"),
              new NarrativeCompleted(),
              new SummaryGiven(1, "summary", List.of(1, 2)));
      case SUMMARISED -> after(in(ComplaintStatus.LISTENING), new SummaryAnswered(1, true, null));
      case APOLOGISED -> after(in(ComplaintStatus.SUMMARISED), apology(1));
      case INVESTIGATING -> knowing(in(ComplaintStatus.APOLOGISED), new InvestigationStarted());
      case PLANNED -> knowing(in(ComplaintStatus.INVESTIGATING), new PlanOffered(PLAN, LINK));
      case AGREED ->
          knowing(
              in(ComplaintStatus.PLANNED),
              new PlanAnswered(1, Decision.ACCEPT, true, null, null),
              new PlanAgreed(PLAN));
      case EXECUTING -> knowing(in(ComplaintStatus.AGREED), new StepDone(1, 1, null));
      case RESOLVED -> knowing(in(ComplaintStatus.EXECUTING), new ComplaintResolved());
      case AFTERCARE ->
          knowing(in(ComplaintStatus.RESOLVED), new AftercareScheduled(CHECK, "agent-1", NOW));
      case CLOSED ->
          knowing(in(ComplaintStatus.AFTERCARE), new AftercareChecked(CHECK, true, null));
      case WITHDRAWN -> after(in(ComplaintStatus.PLANNED), new ComplaintWithdrawn(null));
      case MERGED -> ended(in(ComplaintStatus.LISTENING), ComplaintStatus.MERGED);
      case ENDED -> ended(in(ComplaintStatus.PLANNED), ComplaintStatus.ENDED);
    };
  }

  /** In round 2, because the customer was not content with the first. */
  public static Complaint reopened() {
    return knowing(
        in(ComplaintStatus.AFTERCARE), new AftercareChecked(CHECK, false, "still broken"));
  }

  /** A survey's answer, all scores alike. */
  public static SurveyAnswered surveyAnswered(boolean satisfied) {
    int score = satisfied ? 5 : 1;
    return new SurveyAnswered(
        CHECK,
        SurveyKind.RESOLUTION,
        new Scores(score, score, score, score, null),
        satisfied,
        "in a survey");
  }

  public static ApologyOffered apology(int number) {
    return new ApologyOffered(number, "Jan de Vries", Channel.PHONE, "I am sorry");
  }

  public static Complaint after(Complaint complaint, IntakeEvent... events) {
    return complaint.after(List.of(events), STAMP);
  }

  /** The complaint after facts of its current round. */
  public static Complaint knowing(Complaint complaint, ComplaintEvent... facts) {
    Complaint knowing = complaint;
    for (ComplaintEvent fact : facts) {
      knowing = ForeignFacts.apply(knowing, fact, knowing.round(), STAMP).complaint();
    }
    return knowing;
  }

  private static Complaint ended(Complaint complaint, ComplaintStatus ending) {
    return new Complaint(
        complaint.id(),
        complaint.round(),
        complaint.receivedAt(),
        complaint.updatedAt(),
        complaint.received(),
        complaint.concerns(),
        complaint.conversation(),
        complaint.ownership(),
        complaint.progress(),
        ending);
  }

  private static ComplaintReceived firstEvent() {
    return new ComplaintReceived(
        "H-2026-00000001",
        Channel.PHONE,
        new Customer(
            UUID.fromString("0192f000-0000-7000-8000-0000000000aa"),
            null,
            "Mari Maasikas",
            "mari@example.org",
            null,
            null,
            null),
        "The parcel came late and broken.",
        List.of(
            new Concern(1, "delivery", "late", null), new Concern(2, "product", "broken", null)),
        null,
        List.of(),
        "en",
        true,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        NOW.plusSeconds(1200));
  }
}
