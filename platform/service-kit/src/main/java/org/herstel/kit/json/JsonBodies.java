package org.herstel.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.herstel.kit.problem.Invalid;
import org.herstel.kit.problem.Violation;

/**
 * Reads JSON into records and checks their Bean Validation constraints, those of nested records
 * too, with or without {@code @Valid}. Used for REST bodies and for what comes in over Kafka.
 *
 * <p>Nothing is coerced; members the record does not know are passed over; {@code null} counts as
 * absent; instants are truncated to microseconds.
 */
@ApplicationScoped
public class JsonBodies {
  private static final Comparator<Violation> BY_PLACE =
      Comparator.comparing(Violation::field).thenComparing(Violation::message);

  private final Validator validator;

  public JsonBodies(Validator validator) {
    this.validator = validator;
  }

  /**
   * Reads a record.
   *
   * @throws Invalid with everything that is wrong at once: wrong types, impossible dates, unknown
   *     constants, U+0000, violated constraints. Text that is no JSON at all is {@code
   *     malformed-json} and has no violations
   */
  public <T> T read(byte[] json, Class<T> type) {
    JsonNode tree = JsonTree.read(json);
    List<Violation> violations = new ArrayList<>();
    TextCheck.collect(tree, "", violations);
    if (!tree.isObject()) {
      violations.add(new Violation("", "must be an object, not " + Scalars.kind(tree)));
      throw new Invalid(violations);
    }
    RecordReading reading = new RecordReading(validator);
    Object value = reading.read(tree, type, "");
    violations.addAll(reading.violations());
    if (!violations.isEmpty()) {
      throw new Invalid(violations.stream().distinct().sorted(BY_PLACE).toList());
    }
    return type.cast(value);
  }
}
