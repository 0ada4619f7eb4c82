package org.herstel.followup.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.followup.recovery.Story.contact;
import static org.herstel.followup.recovery.Story.time;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herstel.events.Channel;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.ComplaintEvent.FactOutOfStep;
import org.herstel.events.FollowupEvent.Basis;
import org.herstel.events.FollowupEvent.OwnerWarned;
import org.herstel.events.FollowupEvent.PromiseKept;
import org.herstel.events.FollowupEvent.PromiseMade;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.PromiseKind;
import org.herstel.events.ResolutionEvent.ConsultationAnswered;
import org.herstel.events.ResolutionEvent.ConsultationRequested;
import org.herstel.followup.promise.PromiseState;
import org.herstel.followup.recovery.Clock;
import org.herstel.followup.recovery.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsultationRulesTest {
  private static final ConsultationRequested ASKED =
      new ConsultationRequested(1, "the courier", "Where is it?");
  private static final ConsultationAnswered ANSWERED = new ConsultationAnswered(1, "In the depot");

  private final Story story = new Story().received().at("PT1H");

  @Test
  void the_customer_is_promised_word_within_two_days_by_the_house_rule() {
    PromiseMade made = (PromiseMade) story.hears(ASKED).getFirst();

    assertThat(made.kind()).isEqualTo(PromiseKind.PROCESS);
    assertThat(made.owner()).isEqualTo("anna");
    assertThat(made.due()).isEqualTo(time("PT49H"));
    assertThat(made.channel()).isEqualTo(Channel.EMAIL);
    assertThat(made.basis()).isEqualTo(new Basis("consultation", null, 1));
    assertThat(made.text()).isEqualTo("U hoort van ons wat onze collega over uw zaak zegt");
    assertThat(made.reckoning().rule()).isEqualTo("consultation-answer");
    assertThat(made.reckoning().pack()).isEqualTo("house");
    assertThat(made.reckoning().inputs()).containsEntry("warnsAt", time("PT25H").toString());
    assertThat(made.reckoning().steps()).isNotEmpty();
  }

  @Test
  void the_owner_is_warned_after_a_day_and_once() {
    story.hears(ASKED);
    story.at("PT24H59M");
    assertThat(story.fires(Set.of(Clock.OfWarning.class))).isEmpty();
    story.at("PT25H");
    assertThat(story.fires(Set.of(Clock.OfWarning.class)))
        .singleElement()
        .isInstanceOf(OwnerWarned.class);
    story.at("PT46H");
    assertThat(story.fires(Set.of(Clock.OfWarning.class))).isEmpty();
  }

  @Test
  void it_is_kept_by_a_contact_after_the_answer_and_by_no_other() {
    story.hears(ASKED);
    story.at("PT2H");
    assertThat(story.hears(contact(time("PT2H")))).noneMatch(PromiseKept.class::isInstance);
    story.at("PT3H");
    assertThat(story.hears(ANSWERED)).isEmpty();
    assertThat(story.hears(contact(time("PT2H30M")))).noneMatch(PromiseKept.class::isInstance);
    story.at("PT4H");
    assertThat(story.hears(contact(time("PT4H"))))
        .contains(
            new PromiseKept(
                story.promise().id(), new Basis("consultation", null, 1), time("PT4H"), true));
    assertThat(story.promise().state()).isEqualTo(PromiseState.KEPT);
  }

  @Test
  void a_contact_that_became_known_before_the_answer_counts_too() {
    story.hears(ASKED);
    story.at("PT5H");
    story.hears(contact(time("PT4H")));
    assertThat(story.hears(ANSWERED, 1, time("PT3H")))
        .singleElement()
        .isInstanceOf(PromiseKept.class);
  }

  @Test
  void what_is_asked_twice_is_promised_once() {
    story.hears(ASKED);
    assertThat(story.hears(ASKED)).isEmpty();
    assertThat(story.hears(new ConsultationRequested(2, "the maker", "?"))).hasSize(1);
  }

  @Test
  void a_question_of_an_older_round_is_out_of_step() {
    story.hears(new ComplaintReopened("no"), 2, story.now());
    List<ComplaintEvent> said = story.hears(ASKED, 1, story.now());
    assertThat(said).singleElement().isInstanceOf(FactOutOfStep.class);
  }

  @ParameterizedTest
  @CsvSource({"nl-BE,U hoort", "et,Anname", "en,You hear", "de,You hear"})
  void the_customer_reads_it_in_a_language_we_write(String language, String text) {
    assertThat(ConsultationText.in(Optional.of(language))).startsWith(text);
  }

  @Test
  void business_hours_do_not_matter_for_it() {
    story.at(Duration.ofDays(4).toString());
    PromiseMade made = (PromiseMade) story.hears(ASKED).getFirst();
    assertThat(made.due()).isEqualTo(time("P6D"));
  }
}
