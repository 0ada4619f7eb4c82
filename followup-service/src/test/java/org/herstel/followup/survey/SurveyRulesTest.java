package org.herstel.followup.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.followup.recovery.Story.id;
import static org.herstel.followup.recovery.Story.time;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.EventTypes;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.PraiseInvited;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.events.FollowupEvent.SurveyAnswered;
import org.herstel.events.FollowupEvent.SurveyRequested;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.Link;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.Scores;
import org.herstel.events.SurveyKind;
import org.herstel.followup.aftercare.AftercareRules;
import org.herstel.followup.recovery.Clock;
import org.herstel.followup.recovery.Recovery;
import org.herstel.followup.recovery.Story;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Refusal;
import org.herstel.kit.state.StateJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyRulesTest {
  private static final Scores GOOD = new Scores(4, 4, 4, 8, null);
  private static final Scores PRAISE = new Scores(5, 4, 5, 9, 2);
  private static final Scores LOW = new Scores(2, 4, 4, 8, null);

  private final Story story = new Story().received();

  /** Every state a survey can be in × looking whether it is time to ask. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "received                                            | -        | -",
        "resolved                                            | P7D      | -",
        "resolved content                                    | P1D      | P91D",
        "resolved unhappy                                    | -        | -",
        "resolved tried                                      | P7D      | -",
        "resolved tried gave-up                              | P2D      | -",
        "resolved withdrawn                                  | -        | -",
        "resolved content reopened                           | -        | -",
        "resolved content reopened resolved                  | P17D     | -",
        "resolved asked                                      | -        | -",
        "resolved asked answered-well                        | -        | -",
        "resolved asked answered-low                         | -        | -",
        "resolved asked answered-well content                | -        | P91D",
        "resolved asked answered-low content                 | -        | -",
        "resolved asked tried gave-up                        | -        | -",
        "resolved asked tried gave-up answered-well          | -        | P98D",
        "resolved content asked answered-well                | -        | P91D",
        "resolved content asked answered-low                 | -        | -",
        "resolved content asked again                        | -        | P187D",
        "resolved content asked again answered-well          | -        | P187D",
        "resolved content asked again answered-low           | -        | -",
        "resolved content asked again again                  | -        | -",
        "resolved content asked again withdrawn              | -        | -",
      })
  void every_state_knows_when_the_customer_is_asked_next(
      String course, String afterResolution, String periodic) {
    happens(course);

    assertThat(due(SurveyKind.RESOLUTION)).isEqualTo(afterResolution);
    assertThat(due(SurveyKind.PERIODIC)).isEqualTo(periodic);
  }

  /** Every state × the customer's answer. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resolved asked                         | PT0S | 1 | survey-answered",
        "resolved asked content                 | PT0S | 1 | survey-answered",
        "resolved asked unhappy                 | PT0S | 1 | survey-answered",
        "resolved asked tried gave-up           | PT0S | 1 | survey-answered",
        "resolved content asked again           | PT0S | 2 | survey-answered",
        "resolved content asked again           | PT0S | 1 | !survey-superseded",
        "resolved asked answered-well           | PT0S | 1 | !already-answered",
        "resolved asked answered-low            | PT0S | 1 | !already-answered",
        "resolved asked answered-low reopened   | PT0S | 1 | !already-answered",
        "resolved asked reopened                | PT0S | 1 | !survey-of-older-round",
        "resolved asked withdrawn               | PT0S | 1 | !complaint-withdrawn",
        "resolved asked                         | P29DT23H59M59S | 1 | survey-answered",
        "resolved asked                         | P30D | 1 | !survey-expired",
      })
  void every_state_takes_an_answer_or_says_why_not(
      String course, String later, int version, String outcome) {
    happens(course);
    later(later);

    assertThat(words(answer(version, GOOD, true))).isEqualTo(outcome);
  }

  @Test
  void the_customer_is_asked_by_a_link_that_ends() {
    happens("resolved");

    assertThat(story.at("P7D").fires(Set.of(Clock.OfSurvey.class)))
        .containsExactly(
            new SurveyRequested(id(2), SurveyKind.RESOLUTION, new Link("survey", 1, time("P37D"))));
  }

  @Test
  void a_check_that_has_ended_brings_the_survey_forward_at_once() {
    happens("resolved content");

    assertThat(story.fires(Set.of(Clock.OfSurvey.class))).hasSize(1);
  }

  @Test
  void too_early_nothing_is_asked() {
    happens("resolved");

    assertThat(
            story
                .rules()
                .tick(story.recovery(), new Clock.OfSurvey(SurveyKind.RESOLUTION), time("P6D")))
        .isEmpty();
  }

  @Test
  void periodic_surveys_are_an_interval_apart_even_after_an_outage() {
    happens("resolved content asked");

    assertThat(story.at("P400D").fires(Set.of(Clock.OfSurvey.class))).hasSize(1);
    assertThat(due(SurveyKind.PERIODIC)).isEqualTo("P490D");
  }

  @ParameterizedTest
  @CsvSource({
    "5,5,5,10,1,survey-answered praise-invited",
    "4,4,4,9,,survey-answered praise-invited",
    "4,4,4,8,,survey-answered",
    "3,5,5,10,,survey-answered",
    "5,3,5,10,,survey-answered",
    "5,5,3,10,,survey-answered",
    "3,3,3,5,,survey-answered",
    "2,5,5,10,,survey-answered supervisor-alerted",
    "5,2,5,10,,survey-answered supervisor-alerted",
    "5,5,1,10,,survey-answered supervisor-alerted",
    "5,5,5,4,,survey-answered supervisor-alerted",
    "1,1,1,0,5,survey-answered supervisor-alerted",
  })
  void one_low_score_is_enough_and_praise_needs_all(
      int solution, int company, int care, int recommend, Integer before, String outcome) {
    happens("resolved asked");

    assertThat(words(answer(1, new Scores(solution, company, care, recommend, before), true)))
        .isEqualTo(outcome);
  }

  @Test
  void a_low_score_is_said_and_the_teams_supervisors_are_alerted_without_the_customers_words() {
    happens("resolved asked");

    assertThat(story.decides(answer(1, LOW, true)))
        .containsExactly(
            new SurveyAnswered(id(2), SurveyKind.RESOLUTION, LOW, false, "My words"),
            new SupervisorAlerted(
                id(3),
                "low-score",
                "care",
                "The customer's answers to the survey are low: solution 2 of 5, view of the company"
                    + " 4 of 5, felt cared for 4 of 5, would recommend us 8 of 10.",
                null,
                null));
  }

  @Test
  void praise_is_invited_only_when_the_customer_may_be_and_a_place_is_set() {
    happens("resolved asked");

    assertThat(words(answer(1, PRAISE, false))).isEqualTo("survey-answered");
    assertThat(story.decides(answer(1, PRAISE, true)))
        .contains(new PraiseInvited(id(2), "https://reviews.example.org/"));
    assertThat(story.recovery().surveys().asked().getFirst().praiseInvited()).isTrue();

    SurveyPolicy nowhere =
        new SurveyPolicy(
            Story.SURVEY.after(),
            Story.SURVEY.openFor(),
            Story.SURVEY.interval(),
            2,
            2,
            4,
            Optional.empty());
    Surveys fresh =
        Surveys.NONE.requested(
            new SurveyRequested(id(9), SurveyKind.RESOLUTION, new Link("survey", 1, time("P37D"))),
            1,
            story.now());
    assertThat(
            words(
                new SurveyRules(nowhere, story.ids())
                    .answer(
                        fresh.asked().getFirst(),
                        fresh,
                        story.recovery().situation(),
                        new SurveyAnswer(PRAISE, Optional.empty()),
                        true,
                        story.rules().alerts(story.recovery()),
                        story.now())))
        .isEqualTo("survey-answered");
  }

  @Test
  void without_an_interval_nobody_is_asked_again() {
    happens("resolved content asked");
    SurveyPolicy off =
        new SurveyPolicy(
            Story.SURVEY.after(), Story.SURVEY.openFor(), Duration.ZERO, 2, 2, 4, Optional.empty());

    assertThat(
            new SurveyRules(off, story.ids())
                .wakesAt(
                    SurveyKind.PERIODIC, story.recovery().surveys(), story.recovery().situation()))
        .isEmpty();
  }

  @Test
  void nobody_is_asked_whose_complaint_was_never_heard_of() {
    Story unknown = new Story();
    unknown.hears(new ComplaintResolved());

    assertThat(unknown.rules().clocks(unknown.recovery()).keySet())
        .noneMatch(Clock.OfSurvey.class::isInstance);
  }

  @Test
  void a_stored_recovery_without_surveys_and_attempts_can_still_be_read() {
    happens("resolved");
    String stored = StateJson.write(story.recovery());
    String older =
        stored
            .replaceFirst(",\"surveys\":.*,\"milestones\":", ",\"milestones\":")
            .replace(",\"attempts\":[]", "");
    assertThat(older).doesNotContain("surveys", "attempts").contains("milestones");

    Recovery read = StateJson.read(older, Recovery.class);
    assertThat(read.surveys()).isEqualTo(Surveys.NONE);
    assertThat(read.aftercare()).isEqualTo(story.recovery().aftercare());

    happens("content asked answered-well");
    assertThat(StateJson.read(StateJson.write(story.recovery()), Recovery.class))
        .isEqualTo(story.recovery());
  }

  private void happens(String course) {
    for (String step : course.split(" ")) {
      switch (step) {
        case "received" -> later("PT0S");
        case "resolved" -> {
          if (story.recovery().round() > 1) {
            story.at("P10D");
          }
          story.hears(new ComplaintResolved());
        }
        case "content" -> {
          story.at("P1D");
          story.decides(check(true));
        }
        case "unhappy" -> {
          story.at("P1D");
          story.decides(check(false));
        }
        case "tried" -> {
          story.at("P1D");
          story.decides(attempt());
        }
        case "gave-up" -> {
          story.at("P2D");
          story.decides(attempt());
        }
        case "asked" -> {
          story.at("P7D");
          story.fires(Set.of(Clock.OfSurvey.class));
        }
        case "again" -> {
          later("P90D");
          story.fires(Set.of(Clock.OfSurvey.class));
        }
        case "answered-well" -> {
          story.at("P8D");
          story.decides(answer(newest(), GOOD, false));
        }
        case "answered-low" -> story.decides(answer(newest(), LOW, false));
        case "reopened" ->
            story.hears(new ComplaintReopened(null), story.recovery().round() + 1, story.now());
        case "withdrawn" -> story.hears(new ComplaintWithdrawn(null));
        default -> throw new IllegalArgumentException(step);
      }
    }
  }

  private void later(String by) {
    Duration since = Duration.between(Story.START, story.now()).plus(Duration.parse(by));
    story.at(since.toString());
  }

  private Decision<FollowupEvent> check(boolean satisfied) {
    return AftercareRules.check(
        story.recovery().aftercare().checks().getLast(),
        story.recovery().round(),
        false,
        satisfied,
        Optional.empty());
  }

  private Decision<FollowupEvent> attempt() {
    return AftercareRules.attempt(
        story.recovery().aftercare().checks().getLast(),
        story.recovery().round(),
        false,
        Optional.empty(),
        story.now(),
        Story.POLICY.aftercareAgain(),
        Story.POLICY.aftercareAttempts());
  }

  private int newest() {
    return story.recovery().surveys().asked().getLast().link().version();
  }

  private Decision<FollowupEvent> answer(int version, Scores scores, boolean mayInvite) {
    Surveys surveys = story.recovery().surveys();
    return story
        .rules()
        .survey()
        .answer(
            surveys.version(version).orElseThrow(),
            surveys,
            story.recovery().situation(),
            new SurveyAnswer(scores, Optional.of("My words")),
            mayInvite,
            story.rules().alerts(story.recovery()),
            story.now());
  }

  private String due(SurveyKind kind) {
    return Optional.ofNullable(story.rules().clocks(story.recovery()).get(new Clock.OfSurvey(kind)))
        .map(at -> "P" + Duration.between(Story.START, at).toDays() + "D")
        .orElse("-");
  }

  private static String words(Decision<? extends ComplaintEvent> decision) {
    return switch (decision) {
      case Decision.Events<? extends ComplaintEvent>(var events) ->
          events.stream().map(SurveyRulesTest::word).collect(Collectors.joining(" "));
      case Decision.Refused<? extends ComplaintEvent>(List<Refusal> obstacles) ->
          obstacles.stream().map(refusal -> "!" + refusal.code()).collect(Collectors.joining(" "));
    };
  }

  private static String word(ComplaintEvent event) {
    return EventTypes.of(event)
        .attribute()
        .replace("org.herstel.complaint.", "")
        .replace(".v1", "");
  }
}
