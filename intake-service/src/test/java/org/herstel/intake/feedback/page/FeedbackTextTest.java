package org.herstel.intake.feedback.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackTextTest {
  private static final Pattern VALUE = Pattern.compile("\\{\\w+}");

  @ParameterizedTest
  @ValueSource(strings = {"nl", "et"})
  void every_text_is_translated_with_the_same_values(String language) throws IOException {
    Properties translated = new Properties();
    String file = "/messages/feedback_" + language + ".properties";
    try (Reader texts =
        new InputStreamReader(
            FeedbackText.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      translated.load(texts);
    }

    assertThat(translated.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(FeedbackText.class.getDeclaredMethods()).map(Method::getName).toList());
    for (Method text : FeedbackText.class.getDeclaredMethods()) {
      assertThat(values(translated.getProperty(text.getName())))
          .as(text.getName())
          .isEqualTo(values(text.getAnnotation(Message.class).value()));
    }
  }

  private static Set<String> values(String text) {
    return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
