package org.herstel.events;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Structured mode: attributes and data are members of one JSON object. */
final class StructuredSubmission {
  private static final List<String> NAMES =
      List.of(
          "specversion",
          "source",
          "id",
          "type",
          "subject",
          "time",
          "datacontenttype",
          "traceparent");

  /** Gives back numbers as they were written. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private StructuredSubmission() {}

  static SubmittedAttributes read(byte @Nullable [] value, List<String> reasons) {
    try {
      if (value == null) {
        reasons.add("the record has no value");
      } else if (JSON.readTree(value) instanceof ObjectNode event) {
        return read(event, reasons);
      } else {
        reasons.add("the value is not a JSON object");
      }
    } catch (IOException e) {
      reasons.add("the value is not JSON");
    }
    return SubmittedAttributes.unreadable(reasons);
  }

  private static SubmittedAttributes read(ObjectNode event, List<String> reasons)
      throws IOException {
    SubmittedAttributes attributes = new SubmittedAttributes(UnaryOperator.identity(), reasons);
    NAMES.forEach(name -> put(attributes, name, event.get(name)));
    putData(attributes, event, reasons);
    return attributes;
  }

  private static void put(SubmittedAttributes attributes, String name, @Nullable JsonNode value) {
    if (isPresent(value)) {
      if (value.isTextual()) {
        attributes.put(name, value.textValue());
      } else {
        attributes.putMalformed(name, "is not a string");
      }
    }
  }

  private static void putData(
      SubmittedAttributes attributes, ObjectNode event, List<String> reasons) throws IOException {
    JsonNode json = event.get("data");
    JsonNode base64 = event.get("data_base64");
    if (isPresent(json) && isPresent(base64)) {
      reasons.add("data and data_base64 are both present");
    } else if (isPresent(json)) {
      attributes.putData(JSON.writeValueAsBytes(json));
    } else if (isPresent(base64)) {
      putDecoded(attributes, base64, reasons);
    } else {
      reasons.add("data is missing");
    }
  }

  private static void putDecoded(
      SubmittedAttributes attributes, JsonNode base64, List<String> reasons) {
    try {
      attributes.putData(
          Base64.getDecoder().decode(base64.isTextual() ? base64.textValue() : "not a string"));
    } catch (IllegalArgumentException e) {
      reasons.add("data_base64 is not base64");
    }
  }

  private static boolean isPresent(@Nullable JsonNode value) {
    return value != null && !value.isNull();
  }
}
