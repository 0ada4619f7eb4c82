package org.herstel.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void a_line_cannot_end_a_header_or_turn_text() {
    assertThat(PlainText.line("Anna\r\nBcc: all@example.org"))
        .isEqualTo("Anna Bcc: all@example.org");
    assertThat(PlainText.line("Anna\u0000 \u202Etims\u2028x")).isEqualTo("Anna tims x");
  }

  @Test
  void lines_keep_paragraphs_only() {
    assertThat(PlainText.lines(" one\r\ntwo\u0007\n\n\n\nthree ")).isEqualTo("one\ntwo \n\nthree");
  }

  @Test
  void text_is_wrapped_at_spaces_and_links_stay_whole() {
    String link = "https://example.org/c/" + "x".repeat(90);

    String wrapped =
        PlainText.wrapped("\n\n" + "word ".repeat(30) + "\n\n\n\n- " + link + "\nend\n");

    assertThat(wrapped.lines().filter(line -> !line.contains(link)))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(76));
    assertThat(wrapped).startsWith("word").contains("\n\n- " + link + "\nend\n").endsWith("end\n");
    assertThat(wrapped).doesNotContain("\n\n\n");
  }
}
