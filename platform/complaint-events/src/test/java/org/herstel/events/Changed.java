package org.herstel.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Copies of a document, each with one value taken away or replaced. */
record Changed(String place, byte[] json) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Every member of every object taken away, one at a time. */
  static List<Changed> withoutOne(byte[] json) {
    return each(json, true, value -> List.of(NODES.missingNode()));
  }

  /** Every member and every element made null, one at a time. */
  static List<Changed> withOneNull(byte[] json) {
    return each(json, false, value -> List.of(NODES.nullNode()));
  }

  /** Every value replaced by values of every other kind, one at a time. */
  static List<Changed> withOneOfAnotherKind(byte[] json) {
    return each(json, false, Changed::otherKinds);
  }

  /** An unknown member added to every object that is not a map by the contract. */
  static byte[] withUnknownMembers(byte[] json) {
    JsonNode root = tree(json);
    for (ObjectNode object : objects(root)) {
      object.putObject("addedLater").put("deep", true);
    }
    return bytes(root);
  }

  private static List<JsonNode> otherKinds(JsonNode value) {
    List<JsonNode> others =
        new ArrayList<>(
            List.of(
                NODES.textNode("no such value"),
                NODES.textNode(""),
                NODES.numberNode(1.5),
                NODES.booleanNode(true),
                NODES.objectNode().put("no", "such"),
                NODES.arrayNode().add("no").add(NODES.objectNode())));
    if (!value.isNumber()) {
      others.add(NODES.numberNode(42));
      others.add(NODES.textNode("42"));
    }
    if (!value.isBoolean()) {
      others.add(NODES.textNode("true"));
    }
    others.removeIf(other -> other.getNodeType() == value.getNodeType() && freeText(value));
    others.removeIf(other -> other.getNodeType() == value.getNodeType() && value.isBoolean());
    return others;
  }

  private static boolean freeText(JsonNode value) {
    return value.isTextual() && value.textValue().contains(" ");
  }

  private static List<Changed> each(
      byte[] json, boolean membersOnly, Function<JsonNode, List<JsonNode>> replacements) {
    List<Changed> all = new ArrayList<>();
    List<ContainerNode<?>> containers = containers(tree(json));
    for (int c = 0; c < containers.size(); c++) {
      List<String> keys = keys(containers.get(c), membersOnly);
      for (String key : keys) {
        for (JsonNode other : replacements.apply(value(containers.get(c), key))) {
          JsonNode copy = tree(json);
          replace(containers(copy).get(c), key, other);
          all.add(new Changed(key + " -> " + other, bytes(copy)));
        }
      }
    }
    return all;
  }

  private static List<String> keys(ContainerNode<?> container, boolean membersOnly) {
    List<String> keys = new ArrayList<>();
    if (container instanceof ObjectNode object) {
      object.fieldNames().forEachRemaining(keys::add);
    } else if (!membersOnly) {
      for (int i = 0; i < container.size(); i++) {
        keys.add(String.valueOf(i));
      }
    }
    return keys;
  }

  private static JsonNode value(ContainerNode<?> container, String key) {
    return container instanceof ObjectNode
        ? container.get(key)
        : container.get(Integer.parseInt(key));
  }

  private static void replace(ContainerNode<?> container, String key, JsonNode other) {
    switch (container) {
      case ObjectNode object when other.isMissingNode() -> object.remove(key);
      case ObjectNode object -> object.set(key, other);
      case ArrayNode array -> array.set(Integer.parseInt(key), other);
      default -> throw new IllegalStateException();
    }
  }

  private static List<ContainerNode<?>> containers(JsonNode root) {
    List<ContainerNode<?>> found = new ArrayList<>();
    if (root instanceof ContainerNode<?> container) {
      found.add(container);
      root.forEach(child -> found.addAll(containers(child)));
    }
    return found;
  }

  private static List<ObjectNode> objects(JsonNode root) {
    List<JsonNode> maps = root.findValues("inputs");
    return containers(root).stream()
        .filter(container -> maps.stream().noneMatch(map -> map == container))
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .toList();
  }

  private static JsonNode tree(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static byte[] bytes(JsonNode node) {
    try {
      return JSON.writeValueAsBytes(node);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
