package org.herstel.kubernetes.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.herstel.kubernetes.render.Manifest;
import org.herstel.kubernetes.render.Manifests;
import org.herstel.kubernetes.types.Type.AllOf;
import org.herstel.kubernetes.types.Type.Anything;
import org.herstel.kubernetes.types.Type.ListOf;
import org.herstel.kubernetes.types.Type.Literal;
import org.herstel.kubernetes.types.Type.MapOf;
import org.herstel.kubernetes.types.Type.Member;
import org.herstel.kubernetes.types.Type.Named;
import org.herstel.kubernetes.types.Type.Numeric;
import org.herstel.kubernetes.types.Type.ObjectOf;
import org.herstel.kubernetes.types.Type.OneOf;
import org.herstel.kubernetes.types.Type.Text;
import org.herstel.kubernetes.types.Type.Truth;

/**
 * Holds objects against the declared types of their kinds: unknown kinds, unknown and missing
 * fields, values of another type or out of a list of words.
 */
public final class TypeCheck {
  private final Kinds kinds;

  public TypeCheck(Kinds kinds) {
    this.kinds = kinds;
  }

  /** All that is wrong, each with the place. */
  public List<String> problems(Manifests manifests) {
    return manifests.all().stream().flatMap(this::problems).toList();
  }

  private Stream<String> problems(Manifest manifest) {
    Optional<Type> type = kinds.of(manifest);
    if (type.isEmpty()) {
      return Stream.of(
          "%s: unknown kind %s of %s".formatted(manifest, manifest.kind(), manifest.apiVersion()));
    }
    return problems(manifest.toString(), manifest.json(), type.get());
  }

  private Stream<String> problems(String place, JsonNode value, Type declared) {
    Type type = kinds.resolve(declared);
    return switch (type) {
      case Anything() -> Stream.empty();
      case Text() -> unless(value.isTextual(), place, value, "a text");
      case Numeric() -> unless(value.isNumber(), place, value, "a number");
      case Truth() -> unless(value.isBoolean(), place, value, "true or false");
      case Literal(String text) ->
          unless(value.isTextual() && value.asText().equals(text), place, value, "'" + text + "'");
      case ListOf(Type element) ->
          value.isArray() ? elements(place, value, element) : wrong(place, value, "a list");
      case MapOf(Type each) ->
          value.isObject()
              ? value.properties().stream()
                  .flatMap(entry -> problems(place + "." + entry.getKey(), entry.getValue(), each))
              : wrong(place, value, "an object");
      case ObjectOf(Map<String, Member> members) ->
          value.isObject() ? members(place, value, members) : wrong(place, value, "an object");
      case OneOf(List<Type> choices) ->
          unless(
              choices.stream()
                  .anyMatch(choice -> problems(place, value, choice).findAny().isEmpty()),
              place,
              value,
              "one of " + choices);
      case AllOf all -> throw new IllegalStateException(all + " was not resolved");
      case Named named -> throw new IllegalStateException(named + " was not resolved");
    };
  }

  private Stream<String> elements(String place, JsonNode list, Type element) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      problems(place + "[" + i + "]", list.get(i), element).forEach(found::add);
    }
    return found.stream();
  }

  private Stream<String> members(String place, JsonNode object, Map<String, Member> members) {
    if (members.isEmpty()) {
      return Stream.empty();
    }
    Stream<String> present =
        object.properties().stream()
            .flatMap(entry -> {
              Member member = members.get(entry.getKey());
              String inside = place + "." + entry.getKey();
              return member == null
                  ? Stream.of(inside + ": unknown field")
                  : problems(inside, entry.getValue(), member.type());
            });
    Stream<String> missing =
        members.entrySet().stream()
            .filter(member -> !member.getValue().optional() && !object.has(member.getKey()))
            .map(member -> place + "." + member.getKey() + ": missing field");
    return Stream.concat(present, missing);
  }

  private static Stream<String> unless(boolean right, String place, JsonNode value, String wanted) {
    return right ? Stream.empty() : wrong(place, value, wanted);
  }

  private static Stream<String> wrong(String place, JsonNode value, String wanted) {
    return Stream.of("%s: wrong type, %s is not %s".formatted(place, value, wanted));
  }
}
