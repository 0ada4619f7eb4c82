package org.herstel.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes out of an event's data what its reader may not see. */
public final class DataMarks {
  private DataMarks() {}

  /**
   * A copy of {@code data} without restricted values. What a later release added goes too, since
   * its mark is not known here. The copy may lack members that the schema requires.
   */
  public static JsonNode withoutRestricted(EventType type, JsonNode data) {
    JsonNode copy = data.deepCopy();
    strip(type.record(), copy);
    return copy;
  }

  private static void strip(Type type, JsonNode node) {
    if (type instanceof Class<?> record && record.isRecord() && node instanceof ObjectNode object) {
      Map<String, RecordComponent> components =
          Arrays.stream(record.getRecordComponents())
              .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
      for (String name : names(object)) {
        RecordComponent component = components.get(name);
        if (component == null || DataMark.of(component) == DataMark.RESTRICTED) {
          object.remove(name);
        } else {
          strip(component.getGenericType(), object.get(name));
        }
      }
    } else if (type instanceof ParameterizedType list && node.isArray()) {
      node.forEach(element -> strip(list.getActualTypeArguments()[0], element));
    }
  }

  private static List<String> names(ObjectNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
