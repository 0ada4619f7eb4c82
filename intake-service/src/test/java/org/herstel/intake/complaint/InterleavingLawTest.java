package org.herstel.intake.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.ComplaintStatus;
import org.herstel.events.Decision;
import org.herstel.events.FollowupEvent.AftercareAttempted;
import org.herstel.events.FollowupEvent.AftercareChecked;
import org.herstel.events.FollowupEvent.AftercareScheduled;
import org.herstel.events.IntakeEvent;
import org.herstel.events.Plan;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.InvestigationStarted;
import org.herstel.events.ResolutionEvent.OfferExpired;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.PlanAnswered;
import org.herstel.events.ResolutionEvent.PlanOffered;
import org.herstel.events.ResolutionEvent.PlanOutdated;
import org.herstel.events.ResolutionEvent.StepDone;

/**
 * Law: however the facts of resolution and of follow-up are interleaved, each in its own order, the
 * complaint ends in the same state. The one thing no source can do is speak of a round before
 * intake has begun it.
 */
class InterleavingLawTest {

  record Said(int round, ComplaintEvent fact) {}

  record Course(List<Said> resolution, List<Said> followup, ComplaintStatus start) {}

  @Property(tries = 2000)
  void any_interleaving_of_two_sources_ends_in_the_same_state(
      @ForAll("courses") Course course, @ForAll long one, @ForAll long other) {
    assertThat(told(course, new Random(one))).isEqualTo(told(course, new Random(other)));
  }

  @Property(tries = 500)
  void the_last_status_that_was_told_is_the_status(@ForAll("courses") Course course) {
    Complaint complaint = Complaints.in(course.start());
    ComplaintStatus told = complaint.status();
    for (Said said : interleaved(course, complaint, new Random(1))) {
      ForeignFacts.Outcome outcome =
          ForeignFacts.apply(complaint, said.fact(), said.round(), Complaints.STAMP);
      complaint = outcome.complaint();
      for (ComplaintEvent event : outcome.events()) {
        if (event
            instanceof
            org.herstel.events.IntakeEvent.StatusChanged(
                ComplaintStatus from,
                ComplaintStatus to)) {
          assertThat(from).isEqualTo(told);
          told = to;
        }
      }
      assertThat(complaint.status()).isEqualTo(told);
    }
  }

  /** What {@link ComplaintReplay} does with a fact and with the events that answered it. */
  @Property(tries = 500)
  void a_restore_brings_the_same_back_without_deciding(@ForAll("courses") Course course) {
    Complaint complaint = Complaints.in(course.start());
    for (Said said : interleaved(course, complaint, new Random(1))) {
      ForeignFacts.Outcome outcome =
          ForeignFacts.apply(complaint, said.fact(), said.round(), Complaints.STAMP);
      Complaint back =
          ForeignFacts.copy(complaint, said.fact(), said.round(), Complaints.STAMP.at());
      for (ComplaintEvent event : outcome.events()) {
        if (event instanceof IntakeEvent own) {
          back = back.after(own, Complaints.STAMP);
        }
      }
      assertThat(back).isEqualTo(outcome.complaint());
      complaint = outcome.complaint();
    }
  }

  private static Complaint told(Course course, Random random) {
    Complaint complaint = Complaints.in(course.start());
    for (Said said : interleaved(course, complaint, random)) {
      complaint =
          ForeignFacts.apply(complaint, said.fact(), said.round(), Complaints.STAMP).complaint();
    }
    return complaint;
  }

  /** A random order in which every source keeps its own, and no round is spoken of too early. */
  private static List<Said> interleaved(Course course, Complaint start, Random random) {
    List<Said> resolution = new ArrayList<>(course.resolution());
    List<Said> followup = new ArrayList<>(course.followup());
    List<Said> order = new ArrayList<>();
    Complaint complaint = start;
    while (!resolution.isEmpty() || !followup.isEmpty()) {
      boolean early =
          resolution.isEmpty()
              || (!complaint.status().isFinal()
                  && resolution.getFirst().round() > complaint.round());
      boolean useFollowup = !followup.isEmpty() && (early || random.nextBoolean());
      Said said = (useFollowup ? followup : resolution).removeFirst();
      complaint =
          ForeignFacts.apply(complaint, said.fact(), said.round(), Complaints.STAMP).complaint();
      order.add(said);
    }
    return order;
  }

  @Provide
  Arbitrary<Course> courses() {
    return Combinators.combine(
            resolutionFacts().list().ofMaxSize(8).list().ofSize(3),
            followupFacts().list().ofMaxSize(4).list().ofSize(3),
            Arbitraries.integers().between(1, 3),
            Arbitraries.of(ComplaintStatus.class))
        .as(InterleavingLawTest::course);
  }

  /** Every round but the last ends with a customer who is not content. */
  private static Course course(
      List<List<ComplaintEvent>> resolution,
      List<List<ComplaintEvent>> followup,
      int rounds,
      ComplaintStatus start) {
    List<Said> byResolution = new ArrayList<>();
    List<Said> byFollowup = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      int current = round;
      resolution.get(round - 1).forEach(fact -> byResolution.add(new Said(current, fact)));
      followup.get(round - 1).forEach(fact -> byFollowup.add(new Said(current, fact)));
      if (round < rounds) {
        byFollowup.add(
            new Said(
                round,
                round % 2 == 1
                    ? new AftercareChecked(Complaints.CHECK, false, "no")
                    : Complaints.surveyAnswered(false)));
      }
    }
    return new Course(byResolution, byFollowup, start);
  }

  private static Arbitrary<ComplaintEvent> resolutionFacts() {
    Arbitrary<Integer> versions = Arbitraries.integers().between(1, 2);
    return Arbitraries.oneOf(
        Arbitraries.of(
            new InvestigationStarted(),
            new CauseConfirmed("carrier", "lost", "scan", null),
            new StepDone(1, 1, null),
            new ComplaintResolved()),
        versions.map(version -> new PlanOffered(plan(version), Complaints.LINK)),
        versions.map(version -> new PlanAgreed(plan(version))),
        versions.map(OfferExpired::new),
        versions.map(version -> new PlanOutdated(version, 1)),
        Combinators.combine(versions, Arbitraries.of(Decision.class))
            .as((version, decision) -> new PlanAnswered(version, decision, true, null, null)));
  }

  private static Arbitrary<ComplaintEvent> followupFacts() {
    return Arbitraries.of(
        new AftercareScheduled(Complaints.CHECK, "agent-1", Complaints.NOW),
        new AftercareChecked(Complaints.CHECK, true, null),
        new AftercareAttempted(Complaints.CHECK, 1, Complaints.NOW, null),
        new AftercareAttempted(Complaints.CHECK, 2, null, null),
        Complaints.surveyAnswered(true));
  }

  private static Plan plan(int version) {
    return new Plan(version, List.of(), List.of(), null, List.of(), null);
  }
}
