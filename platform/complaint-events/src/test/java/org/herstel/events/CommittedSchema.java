package org.herstel.events;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas as other systems get them: read from the committed files, formats asserted. */
final class CommittedSchema {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<String, Schema> LOADED = new ConcurrentHashMap<>();

  private static final Set<String> LIMITS =
      Set.of(
          "minLength",
          "maxLength",
          "pattern",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "maxItems");

  private CommittedSchema() {}

  /** What is wrong with {@code json} as data of {@code type}; empty when it is valid. */
  static List<Error> errors(String type, byte[] json) {
    return LOADED
        .computeIfAbsent(type, CommittedSchema::load)
        .validate(
            new String(json, StandardCharsets.UTF_8),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  /**
   * Whether {@code json} has the members and kinds of values that the schema asks, limits apart.
   */
  static boolean hasTheForm(String type, byte[] json) {
    return errors(type, json).stream().allMatch(error -> LIMITS.contains(error.getKeyword()));
  }

  private static Schema load(String type) {
    byte[] schema = Approved.read(Approved.SCHEMAS.resolve(type + ".json"));
    return REGISTRY.getSchema(new String(schema, StandardCharsets.UTF_8));
  }
}
