package org.herstel.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.Event;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.ConcernAdded;
import org.herstel.events.IntakeEvent.OwnerAccepted;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.IntakeEvent.SummaryAnswered;
import org.herstel.events.ResolutionEvent;
import org.herstel.resolution.casefile.CaseEvolution;
import org.herstel.resolution.casefile.CaseFacts;
import org.herstel.resolution.casefile.CaseFile;

class InterleavingTest {
  /** A fact with the round that its sender saw. */
  record Said(Event event, int round) {}

  @Property(tries = 5_000)
  void any_interleaving_of_two_services_facts_ends_in_the_same_state(
      @ForAll Situation start,
      @ForAll("intakeSays") List<Event> intake,
      @ForAll("followupSays") List<Event> followup,
      @ForAll("order") List<Boolean> order) {
    Optional<CaseFile> file = Optional.of(start.file());
    List<Said> fromIntake = inRounds(intake, start.file().round().number());
    List<Said> fromFollowup =
        followup.stream().map(event -> new Said(event, start.file().round().number())).toList();

    assertThat(apply(file, interleaved(fromIntake, fromFollowup, order)))
        .isEqualTo(apply(file, interleaved(fromIntake, fromFollowup, List.of())));
  }

  @Property(tries = 1_000)
  void a_promise_kept_before_the_complaint_is_known_changes_nothing(
      @ForAll("intakeSays") List<Event> intake,
      @ForAll("followupSays") List<Event> followup,
      @ForAll("order") List<Boolean> order) {
    List<Event> fromTheStart = new ArrayList<>(List.of(Cases.received()));
    fromTheStart.addAll(intake);
    List<Said> fromIntake = inRounds(fromTheStart, 1);
    List<Said> fromFollowup = followup.stream().map(event -> new Said(event, 1)).toList();

    assertThat(apply(Optional.empty(), interleaved(fromIntake, fromFollowup, order)))
        .isEqualTo(apply(Optional.empty(), fromIntake));
  }

  /** What a restore does with a fact and with the events that answered it. */
  @Property(tries = 2_000)
  void a_restore_brings_the_same_back_without_deciding(
      @ForAll Situation start,
      @ForAll("intakeSays") List<Event> intake,
      @ForAll("followupSays") List<Event> followup,
      @ForAll("order") List<Boolean> order) {
    CaseFile file = start.file();
    List<Said> fromFollowup =
        followup.stream().map(event -> new Said(event, start.file().round().number())).toList();
    for (Said said : interleaved(inRounds(intake, file.round().number()), fromFollowup, order)) {
      var outcome = CaseFacts.apply(Optional.of(file), said.event(), said.round());
      CaseFile back = CaseFacts.copy(Optional.of(file), said.event(), said.round()).orElseThrow();
      for (ComplaintEvent event : outcome.events()) {
        if (event instanceof ResolutionEvent own) {
          back = CaseEvolution.evolve(back, own);
        }
      }
      assertThat(back).isEqualTo(outcome.file().orElseThrow());
      file = outcome.file().orElseThrow();
    }
  }

  @Provide
  Arbitrary<List<Event>> intakeSays() {
    return Combinators.combine(
            Arbitraries.integers().between(3, 6).map(Cases::concern), Arbitraries.integers())
        .as((concern, which) ->
            List.<Event>of(
                    new ConcernAdded(concern),
                    new OwnerAssigned(Cases.OWNER, true),
                    new OwnerAccepted(Cases.OWNER),
                    new SummaryAnswered(1, true, null),
                    new SummaryAnswered(1, false, "No"),
                    Cases.apology(),
                    new ComplaintReopened(null),
                    new ComplaintWithdrawn(null))
                .get(Math.floorMod(which, 8)))
        .list()
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<Event>> followupSays() {
    return Arbitraries.integers()
        .between(0, 5)
        .map(step -> step == 0 ? (Event) Cases.keptByHand() : Cases.kept(step))
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Boolean>> order() {
    return Arbitraries.of(true, false).list().ofSize(16);
  }

  private static List<Said> inRounds(List<Event> events, int first) {
    List<Said> said = new ArrayList<>();
    int round = first;
    for (Event event : events) {
      if (event instanceof ComplaintReopened) {
        round++;
      }
      said.add(new Said(event, round));
    }
    return said;
  }

  /** True takes from the first list, false from the second; what is left follows. */
  private static List<Said> interleaved(List<Said> one, List<Said> other, List<Boolean> order) {
    List<Said> mixed = new ArrayList<>();
    int ones = 0;
    int others = 0;
    for (boolean first : order) {
      if (first && ones < one.size()) {
        mixed.add(one.get(ones++));
      } else if (!first && others < other.size()) {
        mixed.add(other.get(others++));
      }
    }
    mixed.addAll(one.subList(ones, one.size()));
    mixed.addAll(other.subList(others, other.size()));
    return mixed;
  }

  private static Optional<CaseFile> apply(Optional<CaseFile> start, List<Said> facts) {
    Optional<CaseFile> file = start;
    for (Said said : facts) {
      file = CaseFacts.apply(file, said.event(), said.round()).file();
    }
    return file;
  }
}
