package org.herstel.followup.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.herstel.events.Scores;
import org.herstel.followup.survey.SurveyAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyFormTest {
  private static final Map<String, String> FULL =
      Map.of(
          "solution",
          "4",
          "company",
          "5",
          "before",
          "2",
          "care",
          "3",
          "recommend",
          "10",
          "words",
          " Dank u ");

  @Test
  void a_full_form_is_an_answer() {
    SurveyForm form = SurveyForm.of(FULL::get);

    assertThat(form.errors()).isEmpty();
    assertThat(form.toAnswer())
        .isEqualTo(new SurveyAnswer(new Scores(4, 5, 3, 10, 2), Optional.of("Dank u")));
  }

  @Test
  void the_view_before_and_the_words_may_be_left_out() {
    SurveyForm form = SurveyForm.of(with("before", null, "words", " \n")::get);

    assertThat(form.errors()).isEmpty();
    assertThat(form.toAnswer())
        .isEqualTo(new SurveyAnswer(new Scores(4, 5, 3, 10, null), Optional.empty()));
  }

  @Test
  void an_empty_form_lacks_every_answer_that_is_needed() {
    assertThat(SurveyForm.of(field -> null).errors())
        .containsOnlyKeys("solution", "company", "care", "recommend");
  }

  @ParameterizedTest
  @CsvSource({
    "solution,0",
    "solution,6",
    "company,-1",
    "care,3.0",
    "care,03",
    "recommend,11",
    "recommend,many",
    "before,9",
    "solution,٤",
  })
  void what_is_no_answer_of_the_scale_is_named(String field, String value) {
    assertThat(SurveyForm.of(with(field, value, "words", "ok")::get).errors())
        .containsOnlyKeys(field);
  }

  @Test
  void words_have_a_limit_and_no_character_that_cannot_be_stored() {
    assertThat(SurveyForm.of(with("words", "é".repeat(10_000), "care", "5")::get).errors())
        .isEmpty();
    assertThat(SurveyForm.of(with("words", "😠".repeat(10_000), "care", "5")::get).errors())
        .isEmpty();
    assertThat(SurveyForm.of(with("words", "é".repeat(10_001), "care", "x")::get).errors())
        .containsOnlyKeys("care", "words");
    assertThat(SurveyForm.of(with("words", "a\u0000b", "care", "5")::get).errors())
        .containsOnlyKeys("words");
    assertThat(SurveyForm.of(with("words", "a\r\n\tb", "care", "5")::get).errors()).isEmpty();
  }

  private static Map<String, String> with(
      String field, String value, String other, String otherValue) {
    Map<String, String> form = new HashMap<>(FULL);
    form.put(field, value);
    form.put(other, otherValue);
    return form;
  }
}
