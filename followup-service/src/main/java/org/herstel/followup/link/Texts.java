package org.herstel.followup.link;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.herstel.kit.link.PageLanguage;

/** What the page says in a language. */
final class Texts {
  private Texts() {}

  static SurveyText in(PageLanguage language) {
    return MessageBundles.get(SurveyText.class, Localized.Literal.of(language.tag()));
  }
}
