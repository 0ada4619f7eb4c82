package org.herstel.kit.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.herstel.kit.problem.Invalid;

/** Bytes to a tree, if they are JSON in UTF-8 without duplicate members or unreasonable depth. */
final class JsonTree {
  private static final int DEEPEST = 32;
  private static final int LONGEST_NUMBER = 40;
  private static final int LONGEST_NAME = 256;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxNameLength(LONGEST_NAME)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private JsonTree() {}

  static JsonNode read(byte[] bytes) {
    String text = decode(bytes);
    if (text.isBlank()) {
      throw malformed("There is no body; a JSON object is expected.");
    }
    try (JsonParser parser = MAPPER.createParser(text)) {
      JsonNode tree = MAPPER.readTree(parser);
      if (parser.nextToken() != null) {
        throw malformed("The body goes on after its JSON value" + at(parser.currentLocation()));
      }
      return tree;
    } catch (StreamConstraintsException e) {
      throw malformed(
          "The body is nested deeper than "
              + DEEPEST
              + " levels, or has a number longer than "
              + LONGEST_NUMBER
              + " digits or a member name longer than "
              + LONGEST_NAME
              + " characters"
              + at(e.getLocation()));
    } catch (JsonProcessingException e) {
      throw malformed("The body is not well-formed JSON" + at(e.getLocation()) + reason(e));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("reading from memory failed", e);
    }
  }

  private static String decode(byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw malformed("The body is not text in UTF-8.");
    }
  }

  private static String at(JsonLocation location) {
    return location == null
        ? "."
        : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ").";
  }

  /** The parser's own words, where they are about the text and not about the parser. */
  private static String reason(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    if (message.startsWith("Duplicate field")) {
      return " " + message.replace("Duplicate field", "The member appears twice:") + ".";
    }
    return message.startsWith("Unexpected") || message.startsWith("Unrecognized")
        ? " " + message.replaceFirst("\\s*\\(for .*$", "") + "."
        : "";
  }

  private static Invalid malformed(String detail) {
    return new Invalid("malformed-json", detail, List.of());
  }
}
