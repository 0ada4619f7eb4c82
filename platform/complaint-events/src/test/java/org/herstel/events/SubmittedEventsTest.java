package org.herstel.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmittedEventsTest {
  private static final String DATA = "{\"channel\":\"WEB\",\"amount\":1.50}";

  @Test
  void binary_mode_gives_attributes_of_headers_and_the_value_byte_for_byte() {
    String spaced = "{ \"channel\" : \"WEB\" }\n";

    assertThat(SubmittedEvents.read(binary()::get, utf8(spaced)))
        .isEqualTo(
            new SubmittedEvent(
                "/shop/tallinn",
                "77",
                SubmittedComplaint.TYPE,
                "order 12",
                Instant.parse("2026-11-21T11:00:00Z"),
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                utf8(spaced)));
  }

  @Test
  void structured_mode_gives_the_same_event() {
    String event =
        """
        {"specversion":"1.0","id":"77","source":"/shop/tallinn","type":"org.herstel.complaint.submitted.v1",
         "subject":"order 12","time":"2026-11-21T12:00:00+01:00","datacontenttype":"application/json",
         "traceparent":"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
         "unknown":{"extension":true},"data":%s}
        """
            .formatted(DATA);

    assertThat(structured(event)).isEqualTo(SubmittedEvents.read(binary()::get, utf8(DATA)));
  }

  @Test
  void optional_attributes_may_be_missing_or_null() {
    SubmittedEvent event =
        structured(
            """
            {"specversion":"1.0","id":"77","source":"s","type":"org.herstel.complaint.submitted.v1",
             "subject":null,"time":null,"data":{}}
            """);

    assertThat(event)
        .isEqualTo(
            new SubmittedEvent("s", "77", SubmittedComplaint.TYPE, null, null, null, utf8("{}")));
    Map<String, byte[]> headers = binary();
    headers.keySet().removeAll(List.of("content-type", "ce_subject", "ce_time", "traceparent"));
    assertThat(SubmittedEvents.read(headers::get, utf8("{}")).time()).isNull();
  }

  @Test
  void structured_data_keep_their_numbers_and_non_ascii_text() {
    String data =
        "{\"amount\":1.50,\"big\":12345678901234567890.10,\"text\":\"Mõned\",\"none\":null}";

    assertThat(structured(valid(data)).data()).asString(StandardCharsets.UTF_8).isEqualTo(data);
  }

  @Test
  void structured_data_may_be_base64() {
    String event =
        valid("null").replace("\"data\":null", "\"data_base64\":\"" + base64(DATA) + "\"");

    assertThat(structured(event).data()).asString().isEqualTo(DATA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/cloudevents+json",
        "application/cloudevents+json; charset=utf-8",
        "Application/CloudEvents+JSON ;charset=UTF-8"
      })
  void structured_mode_is_told_by_its_media_type(String contentType) {
    Map<String, byte[]> headers = Map.of("content-type", utf8(contentType));

    assertThat(SubmittedEvents.read(headers::get, utf8(valid("{}"))).id()).isEqualTo("77");
  }

  @Test
  void everything_wrong_with_a_binary_record_is_said_at_once() {
    Map<String, byte[]> headers =
        Map.of(
            "content-type", utf8("text/xml"),
            "ce_specversion", utf8("0.3"),
            "ce_id", utf8(" "),
            "ce_type", utf8("org.herstel.complaint.submitted.v2"),
            "ce_subject", new byte[] {(byte) 0xC3, 0x28},
            "ce_time", utf8("yesterday"));

    assertThat(refused(headers, null).reasons())
        .containsExactlyInAnyOrder(
            "the record has no value",
            "ce_specversion is not 1.0",
            "ce_source is missing",
            "ce_id is empty",
            "ce_type is not org.herstel.complaint.submitted.v1",
            "ce_subject is not UTF-8",
            "ce_time is not RFC 3339",
            "content-type is not JSON");
  }

  @Test
  void everything_wrong_with_a_structured_record_is_said_at_once() {
    UnreadableSubmission refused =
        refusedStructured(
            """
            {"specversion":1.0,"id":77,"source":"","time":"2026-11-21","datacontenttype":"text/xml",
             "data":{},"data_base64":"e30="}
            """);

    assertThat(refused.reasons())
        .containsExactlyInAnyOrder(
            "specversion is not a string",
            "id is not a string",
            "source is empty",
            "type is missing",
            "time is not RFC 3339",
            "datacontenttype is not JSON",
            "data and data_base64 are both present");
    assertThat(refused).hasMessageContaining("type is missing; ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not JSON | the value is not JSON",
        "{\"id\":\"1\",\"id\":\"2\"} | the value is not JSON",
        "{}{} | the value is not JSON",
        "[] | the value is not a JSON object",
        "null | the value is not a JSON object",
        "'' | the value is not a JSON object"
      })
  void value_that_is_no_event_is_said_once(String value, String reason) {
    assertThat(refusedStructured(value).reasons()).containsExactly(reason);
  }

  @Test
  void structured_record_without_value_is_said_once() {
    Map<String, byte[]> headers = Map.of("content-type", utf8("application/cloudevents+json"));

    assertThat(refused(headers, null).reasons()).containsExactly("the record has no value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/cloudevents-batch+json", "application/cloudevents+xml"})
  void other_modes_are_refused(String contentType) {
    assertThat(refused(Map.of("content-type", utf8(contentType)), utf8("[]")).reasons())
        .containsExactly("content-type is of CloudEvents, but not one event as JSON");
  }

  @Test
  void missing_data_and_bad_base64_are_refused() {
    assertThat(refusedStructured(valid("null")).reasons()).containsExactly("data is missing");
    for (String base64 : new String[] {"\"***\"", "12", "{}"}) {
      assertThat(
              refusedStructured(valid("null").replace("\"data\":null", "\"data_base64\":" + base64))
                  .reasons())
          .containsExactly("data_base64 is not base64");
    }
  }

  /** The database cannot store U+0000, and its index cannot hold long keys. */
  @Test
  void identity_that_cannot_be_stored_is_refused() {
    Map<String, byte[]> headers = binary();
    headers.put("ce_id", utf8("a\0b"));
    headers.put("ce_source", utf8("s".repeat(257)));

    assertThat(refused(headers, utf8("{}")).reasons())
        .containsExactly(
            "ce_source is longer than 256 characters",
            "ce_id contains characters that CloudEvents forbids");
    assertThat(refusedStructured(valid("{}").replace("\"77\"", "\"\\ud83d\"")).reasons())
        .containsExactly("id contains characters that CloudEvents forbids");
  }

  @Test
  void refusal_carries_source_and_data_when_they_can_be_made_out() {
    Map<String, byte[]> headers = binary();
    headers.remove("ce_id");

    UnreadableSubmission refused = refused(headers, utf8(DATA));

    assertThat(refused.source()).contains("/shop/tallinn");
    assertThat(refused.data().orElseThrow()).asString().isEqualTo(DATA);
    assertThat(refusedStructured("not JSON").source()).isEmpty();
    assertThat(refusedStructured("not JSON").data()).isEmpty();
  }

  private static String valid(String data) {
    return "{\"specversion\":\"1.0\",\"id\":\"77\",\"source\":\"s\",\"type\":\""
        + SubmittedComplaint.TYPE
        + "\",\"data\":"
        + data
        + "}";
  }

  private static Map<String, byte[]> binary() {
    Map<String, byte[]> headers = new HashMap<>();
    headers.put("content-type", utf8("application/json; charset=utf-8"));
    headers.put("ce_specversion", utf8("1.0"));
    headers.put("ce_id", utf8("77"));
    headers.put("ce_source", utf8("/shop/tallinn"));
    headers.put("ce_type", utf8(SubmittedComplaint.TYPE));
    headers.put("ce_subject", utf8("order 12"));
    headers.put("ce_time", utf8("2026-11-21T11:00:00Z"));
    headers.put("traceparent", utf8("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
    return headers;
  }

  private static SubmittedEvent structured(String event) {
    Map<String, byte[]> headers = Map.of("content-type", utf8("application/cloudevents+json"));
    return SubmittedEvents.read(headers::get, utf8(event));
  }

  private static UnreadableSubmission refusedStructured(String event) {
    return refused(Map.of("content-type", utf8("application/cloudevents+json")), utf8(event));
  }

  private static UnreadableSubmission refused(Map<String, byte[]> headers, byte[] value) {
    return catchThrowableOfType(
        UnreadableSubmission.class, () -> SubmittedEvents.read(headers::get, value));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(utf8(text));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
