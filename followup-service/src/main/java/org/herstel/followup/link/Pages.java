package org.herstel.followup.link;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Renders the customer's pages. */
final class Pages {
  private static final String CSS = css();

  private Pages() {}

  @CheckedTemplate(basePath = "survey")
  static class Templates {
    static native TemplateInstance form(
        SurveyPage survey, String language, String css, @Nullable Contact contact);

    static native TemplateInstance notice(
        NoticePage notice, String language, String css, @Nullable Contact contact);
  }

  static Response form(
      int status, SurveyPage survey, PageLanguage language, @Nullable Contact contact) {
    return answer(status, language, Templates.form(survey, language.tag(), CSS, contact));
  }

  static Response notice(Notice notice, PageLanguage language, @Nullable Contact contact) {
    return answer(
        notice.status(),
        language,
        Templates.notice(notice.in(language), language.tag(), CSS, contact));
  }

  private static Response answer(int status, PageLanguage language, TemplateInstance page) {
    String html = page.setLocale(Locale.of(language.tag())).render();
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset(StandardCharsets.UTF_8.name()))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .entity(html)
        .build();
  }

  private static String css() {
    try (InputStream css = Pages.class.getResourceAsStream("/survey-page.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
