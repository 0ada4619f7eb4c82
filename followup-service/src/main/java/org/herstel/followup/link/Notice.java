package org.herstel.followup.link;

import java.util.function.Function;
import org.herstel.kit.link.PageLanguage;

/** What the page says instead of questions, and with which HTTP status. */
enum Notice {
  THANKS(200, SurveyText::thanksTitle, SurveyText::thanksText),
  REGRET(200, SurveyText::thanksTitle, SurveyText::regretText),
  ANSWERED(200, SurveyText::answeredTitle, SurveyText::answeredText),
  ANSWERED_BEFORE(409, SurveyText::answeredTitle, SurveyText::answeredText),
  EXPIRED(410, SurveyText::expiredTitle, SurveyText::expiredText),
  SUPERSEDED(410, SurveyText::supersededTitle, SurveyText::supersededText),
  REOPENED(410, SurveyText::reopenedTitle, SurveyText::reopenedText),
  WITHDRAWN(410, SurveyText::withdrawnTitle, SurveyText::withdrawnText),
  UNKNOWN(404, SurveyText::unknownTitle, SurveyText::unknownText);

  private final int status;
  private final Function<SurveyText, String> title;
  private final Function<SurveyText, String> text;

  Notice(int status, Function<SurveyText, String> title, Function<SurveyText, String> text) {
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
