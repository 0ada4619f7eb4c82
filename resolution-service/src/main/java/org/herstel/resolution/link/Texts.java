package org.herstel.resolution.link;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.herstel.kit.link.PageLanguage;

/** What the page says in a language. */
final class Texts {
  private Texts() {}

  static PageText in(PageLanguage language) {
    return MessageBundles.get(PageText.class, Localized.Literal.of(language.tag()));
  }
}
