package org.herstel.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the JSON Schema of a record: what is required, formats, limits, marks. */
final class Schemas {
  private static final Map<Class<?>, String> FORMATS =
      Map.of(UUID.class, "uuid", Instant.class, "date-time");
  private static final ObjectMapper JSON =
      JsonMapper.builder().serializationInclusion(JsonInclude.Include.ALWAYS).build();
  private static final ObjectWriter PRETTY =
      JSON.writer(
          new DefaultPrettyPrinter()
              .withObjectIndenter(new DefaultIndenter("  ", "\n"))
              .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private Schemas() {}

  /** Of an event: an optional member is absent, never null. */
  static byte[] of(EventType type) {
    return generate(type.record(), type.dataSchema(), type.attribute(), false);
  }

  /** Of what another system hands in: it may write null for an optional member. */
  static byte[] ofSubmission() {
    return generate(
        SubmittedComplaint.class,
        "https://herstel.org/schemas/" + SubmittedComplaint.TYPE + ".json",
        SubmittedComplaint.TYPE,
        true);
  }

  private static byte[] generate(Class<?> record, String id, String title, boolean nullable) {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(JSON, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
            .with(new JakartaValidationModule(JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS));
    config
        .forTypesInGeneral()
        .withPropertySorter((one, other) -> 0)
        .withIdResolver(scope -> scope.getType().getErasedType() == record ? id : null)
        .withTitleResolver(scope -> scope.getType().getErasedType() == record ? title : null)
        .withStringFormatResolver(scope -> FORMATS.get(scope.getType().getErasedType()));
    config
        .forFields()
        .withRequiredCheck(field -> !isOptional(field))
        .withNullableCheck(field -> nullable && isOptional(field))
        .withInstanceAttributeOverride((node, field, context) -> {
          if (!field.isFakeContainerItemScope()) {
            node.put("x-herstel-data", DataMark.of(component(field)).text());
          }
        });
    try {
      String schema =
          PRETTY.writeValueAsString(new SchemaGenerator(config.build()).generateSchema(record));
      return (schema + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isOptional(FieldScope field) {
    return !field.isFakeContainerItemScope()
        && component(field).getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static RecordComponent component(FieldScope field) {
    return Arrays.stream(field.getRawMember().getDeclaringClass().getRecordComponents())
        .filter(component -> component.getName().equals(field.getDeclaredName()))
        .findFirst()
        .orElseThrow();
  }
}
