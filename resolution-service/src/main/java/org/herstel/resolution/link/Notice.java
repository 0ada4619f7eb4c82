package org.herstel.resolution.link;

import java.util.function.Function;
import org.herstel.kit.link.PageLanguage;

/** What the page says instead of an offer, and with which HTTP status. */
enum Notice {
  ACCEPTED(200, PageText::acceptedTitle, PageText::acceptedText),
  COUNTERED(200, PageText::counteredTitle, PageText::counteredText),
  REJECTED(200, PageText::rejectedTitle, PageText::rejectedText),
  ANSWERED(200, PageText::answeredTitle, PageText::answeredText),
  ANSWERED_BEFORE(409, PageText::answeredTitle, PageText::answeredText),
  EXPIRED(410, PageText::expiredTitle, PageText::expiredText),
  SUPERSEDED(410, PageText::supersededTitle, PageText::supersededText),
  OUTDATED(410, PageText::outdatedTitle, PageText::outdatedText),
  WITHDRAWN(410, PageText::withdrawnTitle, PageText::withdrawnText),
  UNKNOWN(404, PageText::unknownTitle, PageText::unknownText);

  private final int status;
  private final Function<PageText, String> title;
  private final Function<PageText, String> text;

  Notice(int status, Function<PageText, String> title, Function<PageText, String> text) {
    this.status = status;
    this.title = title;
    this.text = text;
  }

  int status() {
    return status;
  }

  NoticePage in(PageLanguage language) {
    return new NoticePage(title.apply(Texts.in(language)), text.apply(Texts.in(language)));
  }
}
