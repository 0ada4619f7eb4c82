package org.herstel.kit.link;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A rendered page as an answer. */
public final class HtmlAnswer {
  private HtmlAnswer() {}

  /** A page in a language. */
  public static Response of(int status, PageLanguage language, String html) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset(StandardCharsets.UTF_8.name()))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .entity(html)
        .build();
  }

  /** The styles that all pages have which customers see; a page adds its own. */
  public static String styles() {
    return resource(HtmlAnswer.class, "/customer-page.css");
  }

  /**
   * A text on the class path that pages hold.
   *
   * @param beside a class of the same jar
   * @throws UncheckedIOException if it is not there
   */
  public static String resource(Class<?> beside, String path) {
    try (InputStream in = beside.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException(path + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
