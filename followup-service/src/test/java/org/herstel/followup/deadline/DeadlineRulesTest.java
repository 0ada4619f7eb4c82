package org.herstel.followup.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.followup.recovery.Story.agreed;
import static org.herstel.followup.recovery.Story.company;
import static org.herstel.followup.recovery.Story.contact;
import static org.herstel.followup.recovery.Story.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstel.events.Channel;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.Concern;
import org.herstel.events.Customer;
import org.herstel.events.FollowupEvent.DeadlineMet;
import org.herstel.events.FollowupEvent.DeadlineMissed;
import org.herstel.events.FollowupEvent.DeadlineMoved;
import org.herstel.events.FollowupEvent.DeadlineSet;
import org.herstel.events.FollowupEvent.DeadlineWarned;
import org.herstel.events.FollowupEvent.RulesChosen;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.NotificationEvent.Message;
import org.herstel.events.NotificationEvent.MessageHandedOver;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.followup.recovery.Clock;
import org.herstel.followup.recovery.Story;
import org.herstel.kit.decision.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineRulesTest {
  private static final Set<Class<? extends Clock>> DEADLINES = Set.of(Clock.OfDeadline.class);

  @ParameterizedTest
  @CsvSource({
    // source, category, pack, calendar, rules and due times; the stories begin on a Monday at 09:00
    // UTC
    ",          DELIVERY,  house,       house-nl, ''",
    ",          INSURANCE, kifid,       house-nl, final-response 2026-04-27T22:00:00Z",
    "shop-ee,   DELIVERY,  estonia,     house-ee, final-response 2026-03-17T22:00:00Z",
    "bank-gb,   INSURANCE, uk-disp-1.6, house-gb,"
        + " early-resolution 2026-03-05T17:00:00Z final-response 2026-04-27T23:00:00Z",
    "bank-gb,   PAYMENT,   uk-disp-1.6, house-gb,"
        + " early-resolution 2026-03-05T17:00:00Z final-response 2026-03-23T17:00:00Z",
    "bank-gb,   DELIVERY,  house,       house-gb, ''",
  })
  void the_pack_is_chosen_by_country_and_product_and_its_rules_become_deadlines(
      String source, String category, String pack, String calendar, String deadlines) {
    List<ComplaintEvent> said = new Story().hears(complaint(source, category, Channel.EMAIL));

    assertThat(said.getFirst())
        .isInstanceOfSatisfying(
            RulesChosen.class,
            chosen -> {
              assertThat(chosen.pack()).isEqualTo(pack);
              assertThat(chosen.calendar()).isEqualTo(calendar);
              assertThat(chosen.channel()).isEqualTo("email");
            });
    assertThat(
            said.stream()
                .filter(DeadlineSet.class::isInstance)
                .map(DeadlineSet.class::cast)
                .map(set -> set.rule() + " " + set.due())
                .reduce((one, other) -> one + " " + other)
                .orElse(""))
        .isEqualTo(deadlines);
  }

  @Test
  void a_deadline_carries_how_it_came_about() {
    Story story = insured();

    Deadline deadline = only(story);
    assertThat(deadline.reckoning().pack()).isEqualTo("kifid");
    assertThat(deadline.reckoning().ruleVersion()).isEqualTo("2022.1");
    assertThat(deadline.reckoning().calendar()).isEqualTo("house-nl");
    assertThat(deadline.reckoning().calendarVersion()).isEqualTo("2026.1");
    assertThat(deadline.reckoning().inputs()).containsEntry("amount", "P8W");
    assertThat(deadline.reckoning().steps()).last().asString().startsWith("due 2026-04-27");
  }

  @Test
  void a_second_word_of_the_arrival_sets_nothing() {
    Story story = insured();
    assertThat(story.hears(complaint(null, "INSURANCE", Channel.PHONE))).isEmpty();
  }

  @Test
  void the_owner_is_warned_then_told_to_tell_then_the_miss_is_stated() {
    Story story = owned();
    Instant due = only(story).due();

    story.at(sinceStart(due.minus(Duration.ofDays(2)).minusMillis(1)));
    assertThat(story.fires(DEADLINES)).isEmpty();
    story.at(sinceStart(due.minus(Duration.ofDays(2))));
    assertThat(story.fires(DEADLINES))
        .singleElement()
        .isInstanceOfSatisfying(
            DeadlineWarned.class,
            warned -> {
              assertThat(warned.owner()).isEqualTo("anna");
              assertThat(warned.tell()).isFalse();
            });
    story.at(sinceStart(due.minus(Duration.ofDays(1))));
    List<ComplaintEvent> tell = story.fires(DEADLINES);
    assertThat(tell).hasSize(2);
    assertThat(((DeadlineWarned) tell.getFirst()).tell()).isTrue();
    assertThat(((SupervisorAlerted) tell.getLast()).reason()).isEqualTo("deadline-tell-customer");
    story.at(sinceStart(due.plusMillis(499)));
    assertThat(story.fires(DEADLINES)).isEmpty();
    story.at(sinceStart(due.plusMillis(500)));
    List<ComplaintEvent> missed = story.fires(DEADLINES);
    assertThat(missed.getFirst()).isInstanceOf(DeadlineMissed.class);
    assertThat(((SupervisorAlerted) missed.getLast()).reason()).isEqualTo("deadline-missed");
    assertThat(only(story).state(false)).isEqualTo(DeadlineState.MISSED);
  }

  @Test
  void after_an_outage_only_the_miss_is_said() {
    Story story = owned().at("P100D");
    assertThat(story.fires(DEADLINES)).hasSize(2);
    assertThat(only(story).warnings()).isEmpty();
  }

  @Test
  void the_resolution_meets_every_deadline_and_a_contact_none_that_asks_for_an_answer() {
    Story story = owned().at("P1D");
    assertThat(story.hears(contact(time("P1D"), "called")))
        .noneMatch(DeadlineMet.class::isInstance);
    assertThat(story.hears(new ComplaintResolved()))
        .filteredOn(DeadlineMet.class::isInstance)
        .singleElement()
        .isEqualTo(
            new DeadlineMet(
                only(story).id(), "final-response", time("P1D"), true, "resolved", null));
    assertThat(story.rules().clocks(story.recovery()).keySet())
        .noneMatch(Clock.OfDeadline.class::isInstance);
  }

  @Test
  void what_was_done_in_time_and_is_known_late_corrects_the_miss() {
    Story story = owned().at("P100D");
    story.fires(DEADLINES);
    story.hears(new ComplaintResolved(), 1, time("P10D"));
    assertThat(only(story).state(false)).isEqualTo(DeadlineState.MET);
    assertThat(only(story).missed()).hasSize(1);
  }

  @Test
  void what_is_done_after_the_miss_is_done_late() {
    Story story = owned().at("P100D");
    story.fires(DEADLINES);
    story.decides(meet(story));
    assertThat(only(story).state(false)).isEqualTo(DeadlineState.MET_LATE);
    assertThat(story.decides(meet(story))).isEmpty();
  }

  @Test
  void a_customer_who_takes_the_complaint_back_is_owed_nothing() {
    Story story = owned();
    story.hears(new ComplaintWithdrawn(null));
    assertThat(only(story).state(true)).isEqualTo(DeadlineState.CANCELLED);
    assertThat(story.rules().clocks(story.recovery())).isEmpty();
    assertThat(codes(meet(story))).containsExactly("complaint-withdrawn");
    assertThat(codes(extend(story))).containsExactly("complaint-withdrawn");
  }

  @Test
  void a_time_is_put_off_as_the_rule_allows_and_no_more() {
    Story story = new Story();
    story.hears(complaint("shop-ee", "DELIVERY", Channel.WEB));
    assertThat(story.decides(extend(story)))
        .singleElement()
        .isInstanceOfSatisfying(
            DeadlineMoved.class,
            moved -> {
              assertThat(moved.reason()).isEqualTo("extension");
              assertThat(moved.due()).isEqualTo(Instant.parse("2026-04-01T21:00:00Z"));
              assertThat(moved.words()).isEqualTo("The maker is ill");
              assertThat(moved.reckoning().steps())
                  .anyMatch(line -> line.startsWith("put off once"));
            });
    assertThat(codes(extend(story))).containsExactly("extension-used-up");
  }

  @Test
  void what_cannot_be_put_off_is_refused_with_every_reason() {
    Story story = insured();
    assertThat(codes(extend(story))).containsExactly("deadline-not-extendable");
    story.at("P100D");
    assertThat(codes(extend(story))).containsExactly("deadline-passed", "deadline-not-extendable");
    story.decides(meet(story));
    assertThat(codes(extend(story)))
        .containsExactly("deadline-already-met", "deadline-not-extendable");
  }

  @Test
  void a_reopened_complaint_keeps_a_time_that_never_stands_still_while_it_lasts() {
    Story story = owned().at("P10D");
    Instant due = only(story).due();
    story.hears(new ComplaintResolved());
    story.at("P20D");
    assertThat(story.hears(new ComplaintReopened("no"), 2, time("P20D")))
        .singleElement()
        .isInstanceOfSatisfying(
            DeadlineMoved.class,
            moved -> {
              assertThat(moved.reason()).isEqualTo("reopened");
              assertThat(moved.due()).isEqualTo(due);
            });
    assertThat(only(story).state(false)).isEqualTo(DeadlineState.RUNNING);
    story.at("P21D");
    story.hears(new ComplaintResolved(), 2, time("P21D"));
    story.at("P100D");
    assertThat(story.hears(new ComplaintReopened("no"), 3, time("P100D"))).isEmpty();
    assertThat(only(story).state(false)).isEqualTo(DeadlineState.MET);
  }

  @Test
  void a_configured_pack_is_for_what_no_other_is_for_and_asks_for_word_again_and_again() {
    Story story = new Story(Timekeepings.in("NL", "iso-10002"));
    assertThat(story.hears(complaint(null, "DELIVERY", Channel.WEB)))
        .filteredOn(DeadlineSet.class::isInstance)
        .extracting(set -> ((DeadlineSet) set).rule())
        .containsExactly("acknowledgement", "progress", "final-response");

    UUID message = UUID.randomUUID();
    assertThat(
            story.hears(
                new MessageHandedOver(
                    new Message(message, "acknowledgement", "email", "c", null, null),
                    1,
                    time("PT1M"))))
        .containsExactly(
            new DeadlineMet(
                story.recovery().deadlines().all().getFirst().id(),
                "acknowledgement",
                time("PT1M"),
                true,
                "acknowledgement",
                null));
    story.at("P2D");
    List<ComplaintEvent> informed = story.hears(contact(time("P2D")));
    assertThat(informed).hasSize(2);
    assertThat(((DeadlineMet) informed.getFirst()).rule()).isEqualTo("progress");
    assertThat(((DeadlineSet) informed.getLast()).start()).isEqualTo(time("P2D"));
    assertThat(story.hears(contact(time("P2D")))).as("told once").isEmpty();
  }

  @Test
  void an_agreement_sets_the_time_for_the_letter_and_the_letter_meets_it() {
    Story story = underLetters("DELIVERY");
    assertThat(story.hears(agreed(1, company(1, "P300D"))))
        .filteredOn(DeadlineSet.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            DeadlineSet.class,
            set -> {
              assertThat(set.rule()).isEqualTo("letter");
              assertThat(set.metBy()).isEqualTo("letter");
              assertThat(set.start()).isEqualTo(story.now());
              assertThat(set.due()).isEqualTo(Instant.parse("2026-12-14T16:30:00Z"));
              assertThat(set.reckoning().ruleVersion()).isEqualTo("2");
              assertThat(set.reckoning().steps()).first().asString().startsWith("agreed ");
            });
    assertThat(story.hears(letter(story.now()))).as("an older letter").isEmpty();
    assertThat(story.at("P282D").hears(letter(time("P282D"))))
        .containsExactly(
            new DeadlineMet(only(story).id(), "letter", time("P282D"), true, "letter", null));
    assertThat(story.hears(letter(time("P282D")))).isEmpty();
  }

  @Test
  void a_further_plan_sets_no_second_time_for_the_letter_while_one_is_open() {
    Story story = underLetters("DELIVERY");
    story.hears(agreed(1, company(1, "P300D")));
    assertThat(story.at("P281D").hears(agreed(2, company(2, "P300D"))))
        .noneMatch(DeadlineSet.class::isInstance);
    story.at("P282D").hears(letter(time("P282D")));
    assertThat(story.at("P283D").hears(agreed(3, company(3, "P300D"))))
        .filteredOn(DeadlineSet.class::isInstance)
        .hasSize(1);
    assertThat(story.hears(letter(time("P282D")))).as("speaks of the plans before").isEmpty();
  }

  @Test
  void a_letter_that_never_leaves_is_warned_of_and_missed_though_all_is_done() {
    Story story = underLetters("DELIVERY");
    story.hears(agreed(1, company(1, "P300D")));
    Instant due = only(story).due();
    assertThat(story.hears(new ComplaintResolved())).noneMatch(DeadlineMet.class::isInstance);
    story.at(sinceStart(due.minus(Duration.ofDays(2))));
    assertThat(story.fires(DEADLINES)).singleElement().isInstanceOf(DeadlineWarned.class);
    story.at(sinceStart(due.plusMillis(500)));
    List<ComplaintEvent> missed = story.fires(DEADLINES);
    assertThat(missed.getFirst()).isInstanceOf(DeadlineMissed.class);
    assertThat(((SupervisorAlerted) missed.getLast()).reason()).isEqualTo("deadline-missed");
    story.decides(meet(story));
    assertThat(only(story).state(false)).isEqualTo(DeadlineState.MET_LATE);
  }

  @Test
  void a_complaint_under_the_first_version_of_the_house_rules_stays_under_it() {
    Story story = new Story();
    story.hears(complaint(null, "DELIVERY", Channel.EMAIL));
    assertThat(story.at("P280D").hears(agreed(1, company(1, "P300D"))))
        .noneMatch(DeadlineSet.class::isInstance);
  }

  @Test
  void a_complaint_under_a_law_gets_the_letter_of_the_house_too() {
    Story story = underLetters("INSURANCE");
    story.hears(agreed(1, company(1, "P300D")));
    assertThat(only(story).rule()).isEqualTo("letter");
    assertThat(only(story).reckoning().pack()).isEqualTo("house");
    assertThat(story.recovery().deadlines().chosen().orElseThrow().pack()).isEqualTo("kifid");
  }

  @Test
  void an_agreement_that_came_too_late_sets_nothing() {
    Story story = underLetters("DELIVERY");
    story.hears(new ComplaintReopened("no"), 2, story.now());
    assertThat(story.hears(agreed(1, company(1, "P300D")), 1, story.now()))
        .noneMatch(DeadlineSet.class::isInstance);
    story.hears(new ComplaintWithdrawn(null));
    assertThat(story.hears(agreed(2, company(2, "P300D"))))
        .noneMatch(DeadlineSet.class::isInstance);
  }

  /** Received on Monday 7 December 2026 at 09:00 UTC, when the house asks for letters. */
  private static Story underLetters(String category) {
    Story story = new Story().at("P280D");
    story.hears(complaint(null, category, Channel.EMAIL));
    return story;
  }

  private static MessageHandedOver letter(Instant at) {
    return new MessageHandedOver(
        new Message(UUID.randomUUID(), "letter", "email", "c", null, null), 1, at);
  }

  private static Story insured() {
    Story story = new Story();
    story.hears(complaint(null, "INSURANCE", Channel.PHONE));
    return story;
  }

  private static Story owned() {
    Story story = insured();
    story.hears(new org.herstel.events.IntakeEvent.OwnerAssigned(Story.ANNA, true));
    return story;
  }

  private static Decision<org.herstel.events.FollowupEvent> meet(Story story) {
    return story
        .rules()
        .deadlines(story.recovery())
        .meet(only(story), story.recovery().withdrawn(), "Letter sent", story.now());
  }

  private static Decision<org.herstel.events.FollowupEvent> extend(Story story) {
    return story
        .rules()
        .deadlines(story.recovery())
        .extend(
            story.recovery().deadlines(),
            only(story),
            story.recovery().withdrawn(),
            "The maker is ill",
            story.now());
  }

  private static List<String> codes(Decision<org.herstel.events.FollowupEvent> decision) {
    return ((Decision.Refused<org.herstel.events.FollowupEvent>) decision)
        .obstacles().stream().map(refusal -> refusal.code()).toList();
  }

  private static Deadline only(Story story) {
    return story.recovery().deadlines().all().getLast();
  }

  private static String sinceStart(Instant moment) {
    return Duration.between(Story.START, moment).toString();
  }

  static ComplaintReceived complaint(String source, String category, Channel channel) {
    return new ComplaintReceived(
        "H-1",
        channel,
        new Customer(Story.id(7), null, "Jan", "jan@example.org", null, null, null),
        "It never came.",
        List.of(new Concern(1, "OTHER", "x", null), new Concern(2, category, "y", null)),
        null,
        List.of(),
        "nl",
        false,
        3,
        null,
        List.of(),
        null,
        source,
        source == null ? null : "1",
        time("PT20M"));
  }
}
