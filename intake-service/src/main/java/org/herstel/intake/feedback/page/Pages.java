package org.herstel.intake.feedback.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.herstel.kit.link.HtmlAnswer;
import org.herstel.kit.link.PageLanguage;

/** Renders the pages. */
final class Pages {
  private static final String CSS =
      HtmlAnswer.styles() + HtmlAnswer.resource(Pages.class, "/feedback-page.css");

  private Pages() {}

  @CheckedTemplate(basePath = "feedback")
  static class Templates {
    static native TemplateInstance form(
        FeedbackPage page, PageLanguage language, PageLanguage[] languages, String css);

    static native TemplateInstance notice(NoticePage notice, PageLanguage language, String css);
  }

  static Response form(int status, FeedbackPage page, PageLanguage language) {
    return answer(status, language, Templates.form(page, language, PageLanguage.values(), CSS));
  }

  static Response notice(Notice notice, PageLanguage language) {
    FeedbackText text = Texts.in(language);
    NoticePage page = new NoticePage(notice.title().apply(text), notice.text().apply(text));
    return answer(notice.status(), language, Templates.notice(page, language, CSS));
  }

  private static Response answer(int status, PageLanguage language, TemplateInstance page) {
    String html = page.setLocale(Locale.of(language.tag())).render();
    return HtmlAnswer.of(status, language, html);
  }
}
