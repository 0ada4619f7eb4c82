package org.herstel.system.bad;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A body in which something is wrong in several places.
 *
 * @param fields every place that is wrong, as violations name it
 */
record Spoiled(JsonNode body, Set<String> fields) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Each single value is one of another JSON type. */
  static Spoiled wrongTypes(JsonNode example) {
    return leaves(
        example,
        (path, leaf) -> leaf.isTextual() ? NODES.numberNode(7) : NODES.textNode("another type"));
  }

  /** Each list is an object, and each object a list. */
  static Spoiled wrongContainers(JsonNode example) {
    ObjectNode body = example.deepCopy();
    Set<String> fields = new TreeSet<>();
    example
        .properties()
        .forEach(member -> {
          if (member.getValue().isObject()) {
            body.putArray(member.getKey());
            fields.add(member.getKey());
          } else if (member.getValue().isArray()) {
            body.putObject(member.getKey());
            fields.add(member.getKey());
          }
        });
    return new Spoiled(body, fields);
  }

  /** Each text is changed. */
  static Spoiled texts(JsonNode example, UnaryOperator<String> change) {
    return leaves(
        example,
        (path, leaf) -> leaf.isTextual() ? NODES.textNode(change.apply(leaf.textValue())) : null);
  }

  /** Some texts are changed. */
  static Spoiled texts(JsonNode example, Set<String> which, UnaryOperator<String> change) {
    return leaves(
        example,
        (path, leaf) ->
            which.contains(path) ? NODES.textNode(change.apply(leaf.textValue())) : null);
  }

  /** Each date is one that no calendar has. */
  static Spoiled impossibleDates(JsonNode example) {
    return leaves(
        example,
        (path, leaf) ->
            leaf.asText().matches("\\d{4}-\\d\\d-\\d\\dT.*")
                ? NODES.textNode("2026-02-30T10:00:00Z")
                : null);
  }

  /** Members and elements are there, but have nothing in them. */
  static JsonNode hollow(JsonNode example) {
    ObjectNode body = NODES.objectNode();
    example
        .properties()
        .forEach(member -> {
          if (member.getValue().isObject()) {
            body.putObject(member.getKey());
          } else if (member.getValue().isArray() && member.getValue().path(0).isObject()) {
            body.putArray(member.getKey()).addObject();
          }
        });
    return body;
  }

  /** The single values of a body, by place. */
  static Map<String, JsonNode> leaves(JsonNode example) {
    Map<String, JsonNode> leaves = new TreeMap<>();
    replaced(
        example,
        "",
        (path, leaf) -> {
          leaves.put(path, leaf);
          return leaf;
        });
    return leaves;
  }

  private static Spoiled leaves(JsonNode example, BiFunction<String, JsonNode, JsonNode> change) {
    Set<String> fields = new TreeSet<>();
    JsonNode body =
        replaced(
            example,
            "",
            (path, leaf) -> {
              JsonNode changed = change.apply(path, leaf);
              if (changed == null) {
                return leaf;
              }
              fields.add(path);
              return changed;
            });
    return new Spoiled(body, fields);
  }

  private static JsonNode replaced(
      JsonNode node, String path, BiFunction<String, JsonNode, JsonNode> change) {
    if (node.isObject()) {
      ObjectNode object = NODES.objectNode();
      node.properties()
          .forEach(member ->
              object.set(
                  member.getKey(),
                  replaced(
                      member.getValue(),
                      path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                      change)));
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = NODES.arrayNode();
      for (int i = 0; i < node.size(); i++) {
        array.add(replaced(node.get(i), path + "[" + i + "]", change));
      }
      return array;
    }
    return change.apply(path, node);
  }
}
