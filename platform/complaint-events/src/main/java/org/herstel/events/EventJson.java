package org.herstel.events;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.util.stream.Collectors;

/**
 * Writes and reads the data of events.
 *
 * <p>Unknown members are passed over: a later release adds. What a record declares without {@code
 * Nullable} must be there, lists too, and nothing is bent into shape: no number for a text, no text
 * for a number, no fraction for a whole number. Optional members are absent when there is no value;
 * a null is read as absent. Limits (lengths, ranges) bind who writes, not who reads: a foreign fact
 * is never refused for being long.
 */
public final class EventJson {
  private static final ObjectMapper MAPPER = mapper();

  private EventJson() {}

  /**
   * The bytes to publish; made once per event and never again.
   *
   * @throws IllegalArgumentException if a required component is null or an instant cannot be said
   */
  public static byte[] write(Event event) {
    try {
      return MAPPER.writeValueAsBytes(event);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          EventTypes.of(event).attribute() + " cannot be written" + place(e), e);
    }
  }

  /**
   * Reads the data of an event of a known type.
   *
   * @throws UndecodableEvent if the bytes are not of that type, naming the first member that is
   *     missing, null or malformed
   */
  public static Event read(EventType type, byte[] data) {
    try {
      Event event = MAPPER.readValue(data, type.record());
      if (event == null) {
        throw new UndecodableEvent("the data of " + type.attribute() + " is null");
      }
      return event;
    } catch (JsonMappingException e) {
      throw new UndecodableEvent(
          "the data is not " + type.attribute() + place(e) + ": missing, null or malformed");
    } catch (JacksonException e) {
      throw new UndecodableEvent("the data of " + type.attribute() + " is not JSON");
    } catch (IOException e) {
      throw new UndecodableEvent("the data of " + type.attribute() + " cannot be read");
    }
  }

  /** Where in the data, without a word of the data itself: it may be about a person. */
  private static String place(JacksonException e) {
    return e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
        ? mapping.getPath().stream()
            .map(step ->
                step.getIndex() < 0 ? "." + step.getFieldName() : "[" + step.getIndex() + "]")
            .collect(Collectors.joining("", ", at $", ""))
        : "";
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper =
        JsonMapper.builder()
            .annotationIntrospector(
                AnnotationIntrospector.pair(
                    new RequiredComponents(), new JacksonAnnotationIntrospector()))
            .addModule(new EventTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfigDefaults(
                any -> any.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .withCoercionConfig(
                LogicalType.Textual,
                text -> {
                  text.setCoercion(CoercionInputShape.EmptyString, CoercionAction.TryConvert);
                  text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                  text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                  text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
            .build();
    mapper.getSerializerProvider().setNullValueSerializer(new NoNulls());
    return mapper;
  }

  /** Reached only by a null where the record promises a value: optional members are left out. */
  private static final class NoNulls extends StdSerializer<Object> {
    private static final long serialVersionUID = 1L;

    NoNulls() {
      super(Object.class);
    }

    @Override
    public void serialize(Object nothing, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      provider.reportMappingProblem("a required component is null");
    }
  }
}
