package org.herstel.followup.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.followup.recovery.Story.agreed;
import static org.herstel.followup.recovery.Story.cancelled;
import static org.herstel.followup.recovery.Story.company;
import static org.herstel.followup.recovery.Story.contact;
import static org.herstel.followup.recovery.Story.customer;
import static org.herstel.followup.recovery.Story.expired;
import static org.herstel.followup.recovery.Story.failed;
import static org.herstel.followup.recovery.Story.handedOver;
import static org.herstel.followup.recovery.Story.id;
import static org.herstel.followup.recovery.Story.time;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.NotificationEvent;
import org.herstel.events.Owner;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.events.TeamKind;
import org.herstel.followup.firstresponse.FirstResponse;
import org.herstel.followup.promise.PromiseState;

/**
 * However the facts of the other services come in between each other, the order of each service
 * kept, follow-up ends with the same owed, the same kept, the same measured moments, the same
 * clocks.
 */
class InterleavingLawTest {

  /** A fact and when it was said. */
  record Said(ComplaintEvent fact, Instant at) {}

  /** What others say, each in its own order, and a choice of who speaks next. */
  record Course(
      List<Said> intake, List<Said> resolution, List<Said> notification, List<Integer> turns) {}

  /** What has to be the same in the end. */
  record Standing(
      int round,
      boolean withdrawn,
      boolean causeKnown,
      Optional<Recovery.Accountable> accountable,
      Optional<FirstResponse.Verdict> firstResponse,
      List<Owed> promises,
      long openChecks,
      Milestones milestones,
      Optional<Instant> resolvedAt,
      Map<Clock, Instant> clocks) {

    /**
     * Without what is over after a withdrawal: an agreement that crossed it was kept in one order
     * and never made in the other.
     */
    Standing now() {
      List<Owed> owed = promises.stream().filter(promise -> promise.due().isPresent()).toList();
      return withdrawn
          ? new Standing(
              round,
              withdrawn,
              causeKnown,
              accountable,
              firstResponse,
              owed,
              openChecks,
              milestones,
              resolvedAt,
              clocks)
          : this;
    }
  }

  /** A promise that is owed or was kept; for a released one the order may decide if it ever was. */
  record Owed(Integer step, PromiseState state, Optional<Instant> due, Optional<Instant> keptAt) {}

  @Property(tries = 2000)
  void any_interleaving_from_the_beginning_ends_alike(@ForAll("beginnings") Course course) {
    assertThat(standing(new Story().received().at("PT1H"), shuffled(course)).now())
        .isEqualTo(standing(new Story().received().at("PT1H"), inTurn(course)).now());
  }

  @Property(tries = 2000)
  void any_interleaving_before_the_due_time_ends_alike(@ForAll("exchanges") Course course) {
    assertThat(standing(asked().at("PT9H30M"), shuffled(course)))
        .isEqualTo(standing(asked().at("PT9H30M"), inTurn(course)));
  }

  @Property(tries = 2000)
  void any_interleaving_after_the_due_time_ends_alike(@ForAll("exchanges") Course course) {
    assertThat(standing(silent(), shuffled(course))).isEqualTo(standing(silent(), inTurn(course)));
  }

  private static Story asked() {
    Story story = new Story().promised("PT10H").at("PT9H");
    story.fires();
    return story;
  }

  private static Story silent() {
    Story story = asked().at("PT10H5S");
    story.fires();
    return story;
  }

  @Provide
  Arbitrary<Course> beginnings() {
    Said withdrawal = new Said(new ComplaintWithdrawn(null), time("PT50M"));
    Arbitrary<List<Said>> intake =
        Combinators.combine(Arbitraries.of("PT5M", "PT20M", "PT25M"), Arbitraries.of(true, false))
            .as((contact, withdrawn) -> {
              List<Said> said = new ArrayList<>();
              said.add(new Said(contact(time(contact), "sent"), time("PT26M")));
              said.add(new Said(new OwnerAssigned(bert(), false), time("PT30M")));
              if (withdrawn) {
                said.add(withdrawal);
              }
              return said;
            });
    Arbitrary<List<Said>> resolution =
        Arbitraries.integers()
            .between(0, 6)
            .map(many ->
                List.of(
                        new CauseConfirmed("late", "d", "e", null),
                        agreed(1, company(1, "PT9H"), company(2, "PT30H"), customer(3, "PT9H")),
                        new StepDone(1, 3, null),
                        new StepDone(1, 1, null),
                        new StepDone(1, 2, null),
                        new ComplaintResolved())
                    .stream()
                    .limit(many)
                    .map(fact -> new Said(fact, time("PT45M")))
                    .toList());
    return Combinators.combine(intake, resolution, turns())
        .as((said, done, turns) -> new Course(said, done, List.of(), turns));
  }

  @Provide
  Arbitrary<Course> exchanges() {
    Arbitrary<List<Said>> intake =
        Arbitraries.of(true, false)
            .map(withdrawn ->
                withdrawn
                    ? List.of(new Said(new ComplaintWithdrawn(null), time("PT9H20M")))
                    : List.of());
    Arbitrary<List<Said>> resolution =
        Arbitraries.of("", "PT9H10M", "PT10H", "PT10H3S")
            .map(at ->
                at.isEmpty() ? List.of() : List.of(new Said(new StepDone(1, 1, null), time(at))));
    Arbitrary<List<Said>> notification =
        Arbitraries.<NotificationEvent>of(
                handedOver(id(1), 1, time("PT9H1S")),
                handedOver(id(1), 1, time("PT10H")),
                expired(id(1), 1, time("PT10H")),
                failed(id(1), 1),
                cancelled(id(1), 1))
            .map(answer -> List.of(new Said(answer, time("PT10H4S"))));
    return Combinators.combine(intake, resolution, notification, turns()).as(Course::new);
  }

  private static Arbitrary<List<Integer>> turns() {
    return Arbitraries.integers().between(0, 2).list().ofSize(30);
  }

  private static Owner bert() {
    return new Owner("bert", "Bert", "bert@example.org", null, "rescue", TeamKind.IN_HOUSE);
  }

  private static List<Said> inTurn(Course course) {
    List<Said> said = new ArrayList<>(course.intake());
    said.addAll(course.resolution());
    said.addAll(course.notification());
    return said;
  }

  private static List<Said> shuffled(Course course) {
    List<Deque<Said>> sources =
        List.of(
            new ArrayDeque<>(course.intake()),
            new ArrayDeque<>(course.resolution()),
            new ArrayDeque<>(course.notification()));
    List<Said> said = new ArrayList<>();
    for (int turn : course.turns()) {
      Optional.ofNullable(sources.get(turn).poll()).ifPresent(said::add);
    }
    sources.forEach(said::addAll);
    return said;
  }

  private static Standing standing(Story story, List<Said> course) {
    course.forEach(said -> story.hears(said.fact(), 1, said.at()));
    Recovery recovery = story.recovery();
    List<Owed> promises =
        recovery.ledger().promises().stream()
            .filter(promise -> promise.owed() || promise.keptAt().isPresent())
            .map(promise ->
                new Owed(
                    promise.basis().step(),
                    promise.state(),
                    Optional.of(promise.due()).filter(due -> promise.owed()),
                    promise.keptAt()))
            .toList();
    return new Standing(
        recovery.round(),
        recovery.withdrawn(),
        recovery.causeKnown(),
        recovery.accountable(),
        recovery.firstResponse().map(FirstResponse::verdict),
        promises,
        recovery.aftercare().checks().stream().filter(recovery::isOpen).count(),
        recovery.milestones(),
        recovery.resolvedAt(),
        story.rules().clocks(recovery));
  }
}
