package org.herstel.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MailLanguageTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @Test
  void a_time_is_written_as_the_language_does_with_its_zone() {
    Instant winter = Instant.parse("2026-11-21T14:05:00Z");

    assertThat(MailLanguage.NL.time(winter, AMSTERDAM))
        .isEqualTo("zaterdag 21 november 2026 om 15:05 uur (CET)");
    assertThat(MailLanguage.EN.time(winter, AMSTERDAM))
        .isEqualTo("Saturday 21 November 2026, 15:05 (CET)");
    assertThat(MailLanguage.ET.time(winter, AMSTERDAM))
        .isEqualTo("laupäeval, 21. novembril 2026 kell 15:05 (CET)");
  }

  @Test
  void the_two_hours_of_an_autumn_night_are_told_apart() {
    assertThat(MailLanguage.NL.time(Instant.parse("2026-10-25T00:30:00Z"), AMSTERDAM))
        .endsWith("02:30 uur (CEST)");
    assertThat(MailLanguage.NL.time(Instant.parse("2026-10-25T01:30:00Z"), AMSTERDAM))
        .endsWith("02:30 uur (CET)");
  }

  @Test
  void a_language_without_wordings_falls_back_to_english() {
    assertThat(MailLanguage.of("nl-BE")).isEqualTo(MailLanguage.NL);
    assertThat(MailLanguage.of("ET")).isEqualTo(MailLanguage.ET);
    assertThat(MailLanguage.of("fr")).isEqualTo(MailLanguage.EN);
    assertThat(MailLanguage.of("")).isEqualTo(MailLanguage.EN);
    assertThat(MailLanguage.of(null)).isEqualTo(MailLanguage.EN);
  }
}
