package org.herstel.followup.measures.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.herstel.kit.link.PageLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"nl", "et"})
  void every_text_is_translated(String language) throws IOException {
    Properties translated = new Properties();
    try (Reader file =
        new InputStreamReader(
            MeasuresText.class.getResourceAsStream(
                "/messages/measures_" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      translated.load(file);
    }
    assertThat(translated.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(MeasuresText.class.getDeclaredMethods()).map(Method::getName).toList());
    assertThat(translated.values()).doesNotContain("");
  }

  @Test
  void the_language_asked_for_goes_before_the_browsers() {
    List<Locale> browser = List.of(Locale.FRENCH, Locale.forLanguageTag("et-EE"), Locale.UK);
    assertThat(PageLanguage.preferred("nl", browser)).isEqualTo(PageLanguage.NL);
    assertThat(PageLanguage.preferred("fr", browser)).isEqualTo(PageLanguage.ET);
    assertThat(PageLanguage.preferred("%00", browser)).isEqualTo(PageLanguage.ET);
    assertThat(PageLanguage.preferred(null, List.of())).isEqualTo(PageLanguage.EN);
  }
}
