package org.herstel.events;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binary mode: attributes as headers, data as the value. */
final class BinarySubmission {
  private static final List<String> NAMES =
      List.of("specversion", "source", "id", "type", "subject", "time");

  private BinarySubmission() {}

  static SubmittedAttributes read(
      Function<String, byte @Nullable []> header, byte @Nullable [] value, List<String> reasons) {
    SubmittedAttributes attributes = new SubmittedAttributes(BinarySubmission::headerName, reasons);
    if (value == null) {
      reasons.add("the record has no value");
    } else {
      attributes.putData(value);
    }
    NAMES.forEach(name -> put(attributes, name, header));
    put(attributes, "datacontenttype", header);
    put(attributes, "traceparent", header);
    return attributes;
  }

  private static void put(
      SubmittedAttributes attributes, String name, Function<String, byte @Nullable []> header) {
    byte[] bytes = header.apply(headerName(name));
    if (bytes != null) {
      try {
        attributes.put(name, utf8(bytes));
      } catch (CharacterCodingException e) {
        attributes.putMalformed(name, "is not UTF-8");
      }
    }
  }

  private static String utf8(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static String headerName(String name) {
    return switch (name) {
      case "datacontenttype" -> "content-type";
      case "traceparent" -> "traceparent";
      default -> "ce_" + name;
    };
  }
}
