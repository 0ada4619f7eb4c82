package org.herstel.intake.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinguaDetectionTest {
  private final LinguaDetection detection = new LinguaDetection();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nl | Mijn pakket is al drie weken te laat en niemand belt mij terug.
          nl | Ik wil mijn geld terug
          et | Minu pakk on kolm nädalat hiljaks jäänud ja keegi ei helista mulle tagasi.
          et | Arve on vale
          en | My parcel is three weeks late and nobody calls me back.
          en | I SENT XXXX ON XX/XX/XXXX AND WAS CHARGED {$12.00} TWICE FOR THE SAME PHONE
          """)
  void a_story_is_known_by_its_language(String language, String story) {
    assertThat(detection.detect(story)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345",
        "!!!",
        "Das Paket kam zu spät und niemand antwortet mir am Telefon.",
        "Le colis est arrivé en retard"
      })
  void what_is_none_of_the_three_is_not_guessed(String story) {
    assertThat(detection.detect(story)).isEmpty();
  }

  @Test
  void a_very_long_story_is_told_by_its_beginning() {
    assertThat(detection.detect("De wasmachine lekt en niemand reageert. ".repeat(2_500)))
        .contains("nl");
  }
}
