package org.herstel.followup.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.followup.recovery.Story.handedOver;
import static org.herstel.followup.recovery.Story.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.FollowupEvent.OwnerWarned;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.followup.recovery.Clock;
import org.herstel.followup.recovery.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningRulesTest {
  private final Story story = new Story();

  @ParameterizedTest
  @CsvSource({
    "PT10H, PT6H, four hours before",
    "PT4H, PT2H, half of the time there was",
    "PT10S, PT5S, half of a short one too",
  })
  void the_owner_hears_of_it_before_the_customer_does(String due, String at, String why) {
    story.promised(due);

    assertThat(story.at(at).now().minusMillis(1)).isBefore(warning());
    assertThat(warns()).as(why).hasSize(1);
    assertThat(story.fires()).isEmpty();
  }

  @Test
  void the_warning_names_promise_owner_and_time_and_comes_once() {
    story.promised("PT10H").at("PT6H");

    assertThat(warns())
        .singleElement()
        .isInstanceOfSatisfying(
            OwnerWarned.class,
            warned -> {
              assertThat(warned.promise()).isEqualTo(story.promise().id());
              assertThat(warned.owner()).isEqualTo("anna");
              assertThat(warned.text()).isEqualTo("We send it again");
              assertThat(warned.due()).isEqualTo(time("PT10H"));
            });
    story.at("PT9H59M");
    assertThat(warns()).isEmpty();
  }

  @Test
  void a_new_time_is_warned_of_again() {
    story.promised("PT10H").at("PT6H");
    warns();
    story.at("PT9H").fires();
    story.hears(handedOver(story.promise().id(), 1, story.now()));

    assertThat(story.promise().due()).isAfter(time("PT10H"));
    story.at("PT9H1M");
    assertThat(warns()).isEmpty();
    story.at("PT17H");
    assertThat(warns()).hasSize(1);
  }

  @Test
  void what_is_kept_or_withdrawn_is_not_warned_of() {
    story.promised("PT10H").hears(new StepDone(1, 1, null));
    story.at("PT9H");
    assertThat(warns()).isEmpty();

    Story withdrawn = new Story().promised("PT10H");
    withdrawn.hears(new ComplaintWithdrawn(null));
    withdrawn.at("PT9H");
    assertThat(withdrawn.fires(Set.of(Clock.OfWarning.class))).isEmpty();
  }

  private java.time.Instant warning() {
    return story.rules().clocks(story.recovery()).get(new Clock.OfWarning(story.promise().id()));
  }

  private List<ComplaintEvent> warns() {
    return story.fires(Set.of(Clock.OfWarning.class));
  }

  /** By the hours of house-nl; the promise is made on Friday 6 March at 15:00 in Amsterdam. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-06T16:00:00Z, 2026-03-06T15:00:00Z, half of the two hours there were",
    "2026-03-09T09:30:00Z, 2026-03-06T15:45:00Z, on Friday afternoon for Monday morning",
    "2026-03-10T14:00:00Z, 2026-03-10T10:00:00Z, four hours before on a working day",
    "2026-03-10T20:00:00Z, 2026-03-10T12:30:00Z, four working hours before an evening",
  })
  void leads_are_counted_in_the_hours_that_the_owner_works(Instant due, Instant at, String why) {
    Instant made = Instant.parse("2026-03-06T14:00:00Z");

    assertThat(Leads.before(Duration.ofHours(4), made, due, Story.hours("house-nl").at(made)))
        .as(why)
        .isEqualTo(at);
  }

  @Test
  void where_nobody_works_until_then_hours_do_not_count() {
    Instant saturday = Instant.parse("2026-03-07T10:00:00Z");
    Instant due = saturday.plus(Duration.ofHours(2));

    assertThat(
            Leads.before(Duration.ofHours(4), saturday, due, Story.hours("house-nl").at(saturday)))
        .isEqualTo(saturday.plus(Duration.ofHours(1)));
  }
}
