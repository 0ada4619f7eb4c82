package org.herstel.intake.feedback.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.herstel.kit.link.PageLanguage;

/** What the page says in a language. */
final class Texts {
  private Texts() {}

  static FeedbackText in(PageLanguage language) {
    return MessageBundles.get(FeedbackText.class, Localized.Literal.of(language.tag()));
  }
}
