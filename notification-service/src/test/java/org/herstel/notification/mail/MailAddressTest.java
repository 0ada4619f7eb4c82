package org.herstel.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"anna@example.org", "a.b+c@sub.example.org", "o'neil@localhost", " x@y.nl "})
  void takes_an_address(String text) {
    assertThat(MailAddress.parse(text)).contains(new MailAddress(text.strip()));
  }

  @Test
  void writes_an_international_domain_in_ascii() {
    assertThat(MailAddress.parse("mari@õun.ee")).contains(new MailAddress("mari@xn--un-bka.ee"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anna",
        "@example.org",
        "anna@",
        "anna@@example.org",
        "anna smit@example.org",
        "anna@example.org, all@example.org",
        "anna@example.org\r\nBcc: all@example.org",
        "anna\r\n@example.org",
        "<anna@example.org>",
        "anna@exa mple.org",
        "anna@-example.org",
        "anna@example..org",
        "jürgen@example.org",
        "anna\u0000@example.org"
      })
  void refuses_what_is_not_exactly_one_usable_address(String text) {
    assertThat(MailAddress.parse(text)).isEmpty();
  }

  @Test
  void refuses_what_no_mail_server_would_take_for_its_length() {
    assertThat(MailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
    assertThat(MailAddress.parse("a@" + "b.".repeat(130) + "org")).isEmpty();
  }
}
