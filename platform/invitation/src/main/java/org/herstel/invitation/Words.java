package org.herstel.invitation;

import java.util.Arrays;
import java.util.Locale;
import org.herstel.events.AppointmentKind;

/** What stands in a calendar, in the customer's language. */
enum Words {
  EN(
      "Call about your complaint (%s)",
      "Meeting about your complaint (%s)",
      "%s calls you about your complaint %s.",
      "%s meets you to talk about your complaint %s."),
  NL(
      "Telefoongesprek over uw klacht (%s)",
      "Gesprek over uw klacht (%s)",
      "%s belt u over uw klacht %s.",
      "%s spreekt met u over uw klacht %s."),
  ET(
      "Telefonikõne Teie kaebuse asjus (%s)",
      "Kohtumine Teie kaebuse asjus (%s)",
      "%s helistab Teile kaebuse %s asjus.",
      "%s kohtub Teiega kaebuse %s asjus.");

  private final String call;
  private final String meeting;
  private final String whoCalls;
  private final String whoMeets;

  Words(String call, String meeting, String whoCalls, String whoMeets) {
    this.call = call;
    this.meeting = meeting;
    this.whoCalls = whoCalls;
    this.whoMeets = whoMeets;
  }

  static Words of(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage().toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(words -> words.name().equals(language))
        .findFirst()
        .orElse(EN);
  }

  String title(AppointmentKind kind, String reference) {
    return (kind == AppointmentKind.CALL ? call : meeting).formatted(reference);
  }

  String explanation(AppointmentKind kind, String owner, String reference) {
    return (kind == AppointmentKind.CALL ? whoCalls : whoMeets).formatted(owner, reference);
  }
}
