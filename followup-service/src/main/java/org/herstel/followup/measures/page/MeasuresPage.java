package org.herstel.followup.measures.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.herstel.kit.link.HtmlAnswer;
import org.herstel.kit.link.PageLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The measures drawn over time. The page is for everybody and empty; what it shows, it asks of
 * {@code /v1/measures} with the token that its user enters.
 */
@Path("/measures")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@RunOnVirtualThread
public class MeasuresPage {
  /** Scripts, styles and data come from this service alone, and nothing is written in the page. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

  @CheckedTemplate(basePath = "measures")
  static class Templates {
    static native TemplateInstance page(PageLanguage language, PageLanguage[] languages);
  }

  /** The page, in the language asked for or else preferred by the browser. */
  @GET
  @Operation(hidden = true)
  public Response show(@QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
    PageLanguage language = PageLanguage.preferred(lang, headers.getAcceptableLanguages());
    String html =
        Templates.page(language, PageLanguage.values())
            .setLocale(Locale.of(language.tag()))
            .render();
    return Response.fromResponse(HtmlAnswer.of(200, language, html))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex, nofollow")
        .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .build();
  }
}
