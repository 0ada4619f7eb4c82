package org.herstel.events;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 in Kafka's binary mode: attributes as headers, data as the value.
 *
 * <p>Every value has one text and only that is read: UUIDs in lower case with hyphens, numbers
 * without sign or leading zeros, instants as {@link EventTime} writes them, the hash in base64url
 * without padding. The chain hash covers the texts, so what is read and written again must be the
 * same bytes.
 */
public final class CloudEvents {
  /** The only version of CloudEvents that is written and read. */
  public static final String SPEC_VERSION = "1.0";

  /** Content type of every value. */
  public static final String JSON = "application/json";

  private static final String CONTENT_TYPE = "content-type";

  private CloudEvents() {}

  /** The headers of a record that carries {@code event}, by name, in the order written. */
  public static Map<String, byte[]> headers(Envelope event) {
    Map<String, byte[]> headers = new LinkedHashMap<>();
    put(headers, CONTENT_TYPE, JSON);
    put(headers, "ce_specversion", SPEC_VERSION);
    put(headers, "ce_id", event.id());
    put(headers, "ce_type", event.type());
    put(headers, "ce_source", event.source());
    put(headers, "ce_subject", event.subject());
    put(headers, "ce_time", event.time());
    put(headers, "ce_dataschema", event.dataSchema());
    put(headers, "ce_sequence", event.sequence());
    put(headers, "ce_round", event.round());
    put(headers, "ce_causationid", event.causationId());
    put(headers, "ce_correlationid", event.correlationId());
    put(headers, "ce_causesource", event.causeSource());
    put(headers, "ce_causesequence", event.causeSequence());
    put(headers, "ce_actor", event.actor());
    put(headers, "ce_audience", event.audience());
    put(headers, "ce_chainhash", event.chainHash());
    put(headers, "traceparent", event.traceparent());
    return headers;
  }

  /**
   * Reads a record.
   *
   * @param header the value of a header by name, or null
   * @throws UndecodableEvent naming the first attribute that is missing or malformed
   */
  public static Envelope read(Function<String, byte @Nullable []> header, byte @Nullable [] value) {
    if (value == null) {
      throw new UndecodableEvent("the record has no value");
    }
    Attributes attributes = new Attributes(header);
    if (!JSON.equals(attributes.required(CONTENT_TYPE, Function.identity()))) {
      throw new UndecodableEvent(CONTENT_TYPE + " is not " + JSON);
    }
    if (!SPEC_VERSION.equals(attributes.required("ce_specversion", Function.identity()))) {
      throw new UndecodableEvent("ce_specversion is not " + SPEC_VERSION);
    }
    return new Envelope(
        attributes.required("ce_id", UUID::fromString),
        attributes.required("ce_type", Function.identity()),
        attributes.required("ce_source", Function.identity()),
        attributes.required("ce_subject", Function.identity()),
        attributes.required("ce_sequence", CloudEvents::positive),
        attributes.required("ce_time", EventTime::parse),
        attributes.required("ce_dataschema", Function.identity()),
        attributes.required("ce_round", CloudEvents::round),
        attributes.optional("ce_causationid", UUID::fromString),
        attributes.required("ce_correlationid", UUID::fromString),
        attributes.optional("ce_causesource", Function.identity()),
        attributes.optional("ce_causesequence", CloudEvents::positive),
        attributes.required("ce_actor", Function.identity()),
        attributes.required("ce_audience", Audience::of),
        attributes.optional("traceparent", Function.identity()),
        attributes.required("ce_chainhash", CloudEvents::hash),
        value);
  }

  private static long positive(String text) {
    long number = Long.parseLong(text);
    if (number < 1) {
      throw new IllegalArgumentException("not a positive number");
    }
    return number;
  }

  private static int round(String text) {
    int round = Integer.parseInt(text);
    if (round < 0) {
      throw new IllegalArgumentException("a negative round");
    }
    return round;
  }

  private static byte[] hash(String text) {
    byte[] hash = Base64.getUrlDecoder().decode(text);
    if (hash.length != ChainHash.LENGTH) {
      throw new IllegalArgumentException("not " + ChainHash.LENGTH + " bytes");
    }
    return hash;
  }

  /** The one text of an attribute's value, in UTF-8. */
  static byte[] bytes(Object value) {
    String text =
        switch (value) {
          case Instant instant -> EventTime.text(instant);
          case Audience audience -> audience.attribute();
          case byte[] hash -> Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
          default -> value.toString();
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void put(Map<String, byte[]> headers, String name, @Nullable Object value) {
    if (value != null) {
      headers.put(name, bytes(value));
    }
  }

  private record Attributes(Function<String, byte @Nullable []> header) {
    <T> T required(String name, Function<String, T> parse) {
      T value = optional(name, parse);
      if (value == null) {
        throw new UndecodableEvent(name + " is missing");
      }
      return value;
    }

    <T> @Nullable T optional(String name, Function<String, T> parse) {
      byte[] bytes = header.apply(name);
      if (bytes == null) {
        return null;
      }
      try {
        T value = parse.apply(new String(bytes, StandardCharsets.UTF_8));
        if (!Arrays.equals(bytes, CloudEvents.bytes(value))) {
          throw new IllegalArgumentException("not the one text of this value");
        }
        return value;
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new UndecodableEvent(name + " is malformed");
      }
    }
  }
}
