package org.herstel.notification.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.herstel.events.Channel;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.Decision;
import org.herstel.events.Direction;
import org.herstel.events.FollowupEvent;
import org.herstel.events.IntakeEvent;
import org.herstel.events.ResolutionEvent;
import org.herstel.kit.state.StateJson;
import org.herstel.notification.Sample;
import org.herstel.notification.message.Reason;
import org.herstel.notification.message.WhatToTell;
import org.junit.jupiter.api.Test;

class RecipientTest {
  record Said(int round, ComplaintEvent fact) {}

  record Course(Recipient end, Set<String> told) {}

  @Provide
  Arbitrary<List<Said>> intake() {
    return Arbitraries.of(
            new Said(1, new IntakeEvent.OwnerAssigned(Sample.MARIJKE, true)),
            new Said(1, new IntakeEvent.OwnerAccepted(Sample.MARIJKE)),
            new Said(1, new IntakeEvent.OwnerAccepted(Sample.JAAN)),
            new Said(
                1,
                new IntakeEvent.ContactRecorded(
                    1, Channel.PHONE, Direction.OUTBOUND, Sample.NOW, "Talked", List.of("called"))),
            new Said(2, new IntakeEvent.ComplaintReopened(null)),
            new Said(2, new IntakeEvent.OwnerAssigned(Sample.JAAN, false)),
            new Said(1, new IntakeEvent.ComplaintWithdrawn(null)))
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Said>> resolution() {
    return Arbitraries.of(
            new Said(1, new ResolutionEvent.CauseConfirmed("late", "d", "e", null)),
            new Said(1, Sample.offered(1)),
            new Said(1, Sample.offered(2)),
            new Said(1, new ResolutionEvent.PlanOutdated(1, 2)),
            new Said(1, new ResolutionEvent.OfferExpired(2)),
            new Said(1, new ResolutionEvent.PlanAnswered(2, Decision.ACCEPT, true, null, null)),
            new Said(1, new ResolutionEvent.PlanAgreed(Sample.plan(2))),
            new Said(2, new ResolutionEvent.ComplaintResolved()))
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Said>> followup() {
    return Arbitraries.of(
            new Said(1, Sample.holdingRequested(1, false)),
            new Said(1, Sample.holdingRequested(2, true)),
            new Said(
                1, new FollowupEvent.PromiseKept(Sample.PROMISE, Sample.basis(), Sample.NOW, true)),
            new Said(1, new FollowupEvent.PromiseReleased(Sample.PROMISE, "withdrawn")),
            new Said(1, new FollowupEvent.AppointmentMade(Sample.arrangement(0))),
            new Said(1, new FollowupEvent.AppointmentMoved(Sample.arrangement(1), Sample.NOW)),
            new Said(1, new FollowupEvent.AppointmentHeld(Sample.APPOINTMENT, Sample.NOW)))
        .list()
        .ofMaxSize(6);
  }

  @Property(tries = 400)
  void any_interleaving_of_the_sources_ends_in_the_same_state_and_the_same_messages(
      @ForAll("intake") List<Said> intake,
      @ForAll("resolution") List<Said> resolution,
      @ForAll("followup") List<Said> followup,
      @ForAll long seed) {
    List<List<Said>> sources = List.of(intake, resolution, followup);
    List<Said> oneAfterTheOther = sources.stream().flatMap(List::stream).toList();

    assertThat(walk(interleave(sources, seed))).isEqualTo(walk(oneAfterTheOther));
  }

  @Test
  void keeps_who_is_written_to_and_for_which_partner() {
    Recipient known = Sample.owned("et");

    assertThat(known.isKnown()).isTrue();
    assertThat(known.language()).isEqualTo("et");
    assertThat(known.source()).isEqualTo("webshop");
    assertThat(known.owner()).isEqualTo(Sample.MARIJKE);
    assertThat(Recipient.unknown().isKnown()).isFalse();
  }

  @Test
  void a_stored_copy_is_read_back_and_one_from_before_there_were_appointments_too() {
    Recipient known =
        Sample.owned("nl").evolve(new FollowupEvent.AppointmentMade(Sample.arrangement(1)), 1);
    String stored = StateJson.write(known);
    String older = stored.replaceFirst(",\"appointments\":.*$", "}");

    assertThat(StateJson.read(stored, Recipient.class)).isEqualTo(known);
    assertThat(older).doesNotContain("appointments");
    assertThat(StateJson.read(older, Recipient.class)).isEqualTo(Sample.owned("nl"));
  }

  @Test
  void a_fact_that_nothing_depends_on_changes_nothing() {
    Recipient known = Sample.owned("nl");

    assertThat(known.evolve(new ResolutionEvent.CaseOpened(), 1)).isEqualTo(known);
  }

  private static Course walk(List<Said> facts) {
    Recipient known = Sample.known("nl");
    Set<String> told = new TreeSet<>();
    for (Said said : facts) {
      WhatToTell.because(said.fact(), known)
          .ifPresent(occasion -> told.add(Reason.of(occasion) + " " + occasion));
      known = known.evolve(said.fact(), said.round());
    }
    return new Course(known, told);
  }

  private static List<Said> interleave(List<List<Said>> sources, long seed) {
    List<Integer> turns = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      turns.addAll(Collections.nCopies(sources.get(i).size(), i));
    }
    Collections.shuffle(turns, new java.util.Random(seed));
    int[] next = new int[sources.size()];
    return turns.stream().map(turn -> sources.get(turn).get(next[turn]++)).toList();
  }
}
