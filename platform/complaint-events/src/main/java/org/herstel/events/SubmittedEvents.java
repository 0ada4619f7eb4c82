package org.herstel.events;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what other systems publish on {@code complaint-submissions}: CloudEvents 1.0 in binary mode
 * (attributes as headers {@code ce_…}, data as the value) or, with the content type {@code
 * application/cloudevents+json}, in structured mode (one JSON object). Unknown attributes are
 * passed over.
 */
public final class SubmittedEvents {
  /** The longest {@code source}, {@code id} and {@code subject}, in characters. */
  public static final int LONGEST_ATTRIBUTE = 256;

  private static final String CONTENT_TYPE = "content-type";

  private SubmittedEvents() {}

  /**
   * Reads a record.
   *
   * @param header the value of a header by name, or null
   * @throws UnreadableSubmission with everything that is wrong with the attributes
   */
  public static SubmittedEvent read(
      Function<String, byte @Nullable []> header, byte @Nullable [] value) {
    List<String> reasons = new ArrayList<>();
    SubmittedAttributes attributes = attributes(header, value, reasons);

    String version = attributes.required("specversion");
    if (version != null && !version.equals(CloudEvents.SPEC_VERSION)) {
      reasons.add(attributes.label("specversion") + " is not " + CloudEvents.SPEC_VERSION);
    }
    String source = bounded(attributes, "source", attributes.required("source"), reasons);
    String id = bounded(attributes, "id", attributes.required("id"), reasons);
    String type = attributes.required("type");
    if (type != null && !type.equals(SubmittedComplaint.TYPE)) {
      reasons.add(attributes.label("type") + " is not " + SubmittedComplaint.TYPE);
    }
    String subject = bounded(attributes, "subject", attributes.optional("subject"), reasons);
    Instant time = time(attributes, reasons);
    checkContent(attributes, reasons);
    byte[] data = attributes.data();
    if (source == null || id == null || type == null || data == null || !reasons.isEmpty()) {
      throw new UnreadableSubmission(reasons, source, data);
    }
    return new SubmittedEvent(
        source, id, type, subject, time, attributes.optional("traceparent"), data);
  }

  private static SubmittedAttributes attributes(
      Function<String, byte @Nullable []> header, byte @Nullable [] value, List<String> reasons) {
    byte[] contentType = header.apply(CONTENT_TYPE);
    String mediaType =
        mediaType(contentType == null ? "" : new String(contentType, StandardCharsets.UTF_8));
    if (mediaType.equals("application/cloudevents+json")) {
      return StructuredSubmission.read(value, reasons);
    }
    if (mediaType.startsWith("application/cloudevents")) {
      reasons.add(CONTENT_TYPE + " is of CloudEvents, but not one event as JSON");
      return SubmittedAttributes.unreadable(reasons);
    }
    return BinarySubmission.read(header, value, reasons);
  }

  private static @Nullable String bounded(
      SubmittedAttributes attributes, String name, @Nullable String text, List<String> reasons) {
    if (text == null) {
      return null;
    }
    int before = reasons.size();
    if (text.isBlank()) {
      reasons.add(attributes.label(name) + " is empty");
    }
    if (text.length() > LONGEST_ATTRIBUTE) {
      reasons.add(attributes.label(name) + " is longer than " + LONGEST_ATTRIBUTE + " characters");
    }
    if (text.codePoints().anyMatch(SubmittedEvents::isForbidden)) {
      reasons.add(attributes.label(name) + " contains characters that CloudEvents forbids");
    }
    return reasons.size() == before ? text : null;
  }

  private static boolean isForbidden(int codePoint) {
    return Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.SURROGATE
        || (codePoint & 0xFFFE) == 0xFFFE
        || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
  }

  private static @Nullable Instant time(SubmittedAttributes attributes, List<String> reasons) {
    String text = attributes.optional("time");
    try {
      return text == null ? null : EventTime.parse(text);
    } catch (DateTimeException e) {
      reasons.add(attributes.label("time") + " is not RFC 3339");
      return null;
    }
  }

  private static void checkContent(SubmittedAttributes attributes, List<String> reasons) {
    String text = attributes.optional("datacontenttype");
    if (text != null) {
      String mediaType = mediaType(text);
      if (!mediaType.endsWith("/json") && !mediaType.endsWith("+json")) {
        reasons.add(attributes.label("datacontenttype") + " is not JSON");
      }
    }
  }

  private static String mediaType(String contentType) {
    int parameters = contentType.indexOf(';');
    String mediaType = parameters < 0 ? contentType : contentType.substring(0, parameters);
    return mediaType.strip().toLowerCase(Locale.ROOT);
  }
}
