package org.herstel.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventsTest {
  private static final byte[] DATA = utf8("{}");

  @Property(tries = 300)
  void what_is_written_to_headers_is_read_back_and_written_alike(@ForAll("events") Envelope event) {
    Map<String, byte[]> headers = CloudEvents.headers(event);
    Envelope read = CloudEvents.read(headers::get, event.data());

    assertThat(read).isEqualTo(event);
    assertThat(CloudEvents.headers(read)).containsExactlyEntriesOf(headers);
  }

  @Property(tries = 100)
  void hash_of_an_event_that_travelled_is_the_hash_of_the_original(
      @ForAll("events") Envelope event) {
    byte[] hash = ChainHash.of(ChainHash.beforeFirst(), event);
    Map<String, byte[]> headers = CloudEvents.headers(event.chained(hash));

    Envelope read = CloudEvents.read(headers::get, event.data());

    assertThat(ChainHash.of(ChainHash.beforeFirst(), read)).isEqualTo(read.chainHash());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T20:18:00Z, 2026-11-21T20:18:00.000000Z",
    "2026-11-21T20:18:00.5Z, 2026-11-21T20:18:00.500000Z",
    "2026-11-21T20:18:00.123456789Z, 2026-11-21T20:18:00.123456Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00.000000Z",
    "1969-12-31T23:59:59.9999999Z, 1969-12-31T23:59:59.999999Z",
    "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999Z"
  })
  void time_has_six_digits_of_fraction(Instant time, String text) {
    Envelope event = EnvelopeChange.named("time").with(Envelopes.any().sample(), time);

    assertThat(CloudEvents.headers(event).get("ce_time")).asString().isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content-type",
        "ce_specversion",
        "ce_id",
        "ce_type",
        "ce_source",
        "ce_subject",
        "ce_time",
        "ce_dataschema",
        "ce_sequence",
        "ce_round",
        "ce_correlationid",
        "ce_actor",
        "ce_audience",
        "ce_chainhash"
      })
  void missing_attribute_is_named(String name) {
    Map<String, byte[]> headers = valid();
    headers.remove(name);

    assertUndecodable(headers, name + " is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_causationid", "ce_causesource", "ce_causesequence", "traceparent"})
  void optional_attribute_may_be_missing(String name) {
    Map<String, byte[]> headers = valid();
    headers.remove(name);

    assertThat(CloudEvents.headers(CloudEvents.read(headers::get, DATA)))
        .containsExactlyEntriesOf(headers);
  }

  /** Each would be read as the same value, but another reader would hash another text. */
  @ParameterizedTest
  @CsvSource({
    "ce_time, 2026-11-21T20:18:00Z",
    "ce_time, 2026-11-21T20:18:00.0000000Z",
    "ce_time, 2026-11-21T21:18:00.000000+01:00",
    "ce_time, 2026-11-21t20:18:00.000000z",
    "ce_id, 019AA7B0-1111-7000-8000-000000000001",
    "ce_id, 1-1-1-1-1",
    "ce_sequence, 007",
    "ce_sequence, +7",
    "ce_causesequence, 01",
    "ce_round, +1",
    "ce_chainhash, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    "ce_chainhash, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB"
  })
  void second_text_of_a_value_is_malformed(String name, String text) {
    Map<String, byte[]> headers = valid();
    headers.put(name, utf8(text));

    assertUndecodable(headers, name + " is malformed");
  }

  @ParameterizedTest
  @CsvSource({
    "ce_id, no-uuid",
    "ce_time, yesterday",
    "ce_time, 2026-02-30T00:00:00.000000Z",
    "ce_time, +10000-01-01T00:00:00.000000Z",
    "ce_sequence, 0",
    "ce_sequence, -1",
    "ce_sequence, one",
    "ce_round, -1",
    "ce_audience, everybody",
    "ce_audience, STAFF",
    "ce_chainhash, AAAA",
    "ce_chainhash, '***'"
  })
  void malformed_attribute_is_named_without_its_value(String name, String text) {
    Map<String, byte[]> headers = valid();
    headers.put(name, utf8(text));

    assertUndecodable(headers, name + " is malformed");
  }

  @Test
  void bytes_that_are_not_utf_8_are_malformed() {
    Map<String, byte[]> headers = valid();
    headers.put("ce_actor", new byte[] {(byte) 0xC3, (byte) 0x28});

    assertUndecodable(headers, "ce_actor is malformed");
  }

  @Test
  void other_versions_of_cloudevents_and_other_content_are_refused() {
    Map<String, byte[]> version = valid();
    version.put("ce_specversion", utf8("0.3"));
    assertUndecodable(version, "ce_specversion is not 1.0");

    Map<String, byte[]> content = valid();
    content.put("content-type", utf8("application/cloudevents+json"));
    assertUndecodable(content, "content-type is not application/json");
  }

  @Test
  void record_without_value_is_undecodable() {
    assertThatExceptionOfType(UndecodableEvent.class)
        .isThrownBy(() -> CloudEvents.read(valid()::get, null))
        .withMessage("the record has no value");
  }

  private static void assertUndecodable(Map<String, byte[]> headers, String message) {
    assertThatExceptionOfType(UndecodableEvent.class)
        .isThrownBy(() -> CloudEvents.read(headers::get, DATA))
        .withMessage(message);
  }

  private static Map<String, byte[]> valid() {
    Map<String, byte[]> headers = new LinkedHashMap<>();
    headers.put("content-type", utf8("application/json"));
    headers.put("ce_specversion", utf8("1.0"));
    headers.put("ce_id", utf8("019aa7b0-1111-7000-8000-000000000001"));
    headers.put("ce_type", utf8("org.herstel.complaint.received.v1"));
    headers.put("ce_source", utf8("/herstel/intake"));
    headers.put("ce_subject", utf8("019aa7b0-1111-7000-8000-00000000000a"));
    headers.put("ce_time", utf8("2026-11-21T20:18:00.000000Z"));
    headers.put("ce_dataschema", utf8("https://herstel.org/schemas/x.json"));
    headers.put("ce_sequence", utf8("7"));
    headers.put("ce_round", utf8("1"));
    headers.put("ce_causationid", utf8("019aa7b0-1111-7000-8000-000000000002"));
    headers.put("ce_correlationid", utf8("019aa7b0-1111-7000-8000-000000000003"));
    headers.put("ce_causesource", utf8("/herstel/resolution"));
    headers.put("ce_causesequence", utf8("3"));
    headers.put("ce_actor", utf8("agent-2"));
    headers.put("ce_audience", utf8("staff"));
    headers.put("ce_chainhash", utf8("A".repeat(43)));
    headers.put("traceparent", utf8("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
    return headers;
  }

  @Provide
  Arbitrary<Envelope> events() {
    return Envelopes.any();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
