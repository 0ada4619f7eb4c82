package org.herstel.notification.mail;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.UserTagSectionHelper;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.herstel.notification.message.Message;
import org.herstel.notification.message.Occasion;
import org.herstel.notification.message.Reason;
import org.herstel.notification.recipient.Recipient;

/**
 * Writes mails. Each reason has one wording per language ({@code mail/<language>/<reason>.qute}:
 * the subject, an empty line, the body) that is compiled twice: with the tags and layout of plain
 * text and with those of HTML, where every value is escaped.
 */
public final class MailWriter {
  private static final List<String> TAGS =
      List.of("p", "quote", "steps", "items", "moment", "button", "contact", "notice");

  private record Wording(Template subject, Template text, Template html) {}

  private final Letterhead letterhead;
  private final Map<MailLanguage, Map<Reason, Wording>> wordings =
      new EnumMap<>(MailLanguage.class);

  /** Compiles all wordings; a missing or malformed one fails here and not at the first mail. */
  public MailWriter(Letterhead letterhead) {
    this.letterhead = letterhead;
    Form text = Form.of("text", Variant.TEXT_PLAIN);
    Form html = Form.of("html", Variant.TEXT_HTML);
    for (MailLanguage language : MailLanguage.values()) {
      Map<Reason, Wording> byReason = new EnumMap<>(Reason.class);
      for (Reason reason : Reason.values()) {
        String[] source = resource(language.tag() + "/" + reason.code()).split("\n\n", 2);
        String body = letter(language, source[1]);
        byReason.put(
            reason, new Wording(text.compile(source[0]), text.compile(body), html.compile(body)));
      }
      wordings.put(language, byReason);
    }
  }

  /** The mail for a message, with what is known about the complaint now. */
  public Mail write(Message message, Recipient known) {
    MailLanguage language = language(message, known);
    Wording wording = wordings.get(language).get(message.reason());
    Map<String, Object> data = new LetterData(letterhead, language).of(message, known);
    String subject = PlainText.line(wording.subject().render(data));
    data.put("subject", subject);
    return new Mail(
        subject,
        PlainText.wrapped(wording.text().render(data)),
        wording.html().render(data),
        Enclosure.of(message, known).orElse(null));
  }

  /** The customer's language, or that of the colleague who is written to. */
  public static MailLanguage language(Message message, Recipient known) {
    return switch (message.occasion()) {
      case Occasion.SupervisorAlert alert -> MailLanguage.of(alert.language());
      case Occasion.LowScore score -> MailLanguage.of(score.language());
      case Occasion.Warning warning -> MailLanguage.of(warning.language());
      case Occasion.OfAppointment about when about.owner() != null ->
          MailLanguage.of(about.owner().language());
      default -> MailLanguage.of(known.language());
    };
  }

  private static String letter(MailLanguage language, String wording) {
    return "{#include layout}{#salutation}"
        + resource(language.tag() + "/salutation").strip()
        + "{/salutation}{#signature}"
        + resource(language.tag() + "/signature").strip()
        + "{/signature}"
        + wording.strip()
        + "{/include}";
  }

  private static String resource(String name) {
    String path = "/mail/" + name + ".qute";
    try (InputStream in = MailWriter.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("wording is missing: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("wording cannot be read: " + path, e);
    }
  }

  /** Plain text or HTML: a layout and the tags that wordings use, compiled for it. */
  private record Form(Engine engine, Variant variant) {
    static Form of(String name, String contentType) {
      EngineBuilder builder =
          Engine.builder()
              .addDefaults()
              .strictRendering(true)
              .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)));
      TAGS.forEach(tag -> builder.addSectionHelper(new UserTagSectionHelper.Factory(tag, tag)));
      Form form = new Form(builder.build(), Variant.forContentType(contentType));
      TAGS.forEach(tag -> form.define(tag, resource(name + "/" + tag)));
      form.define("layout", resource(name + "/layout"));
      return form;
    }

    private void define(String id, String source) {
      engine.putTemplate(id, engine.parse(source, variant, id));
    }

    Template compile(String source) {
      return engine.parse(source, variant);
    }
  }
}
