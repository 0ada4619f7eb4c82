package org.herstel.kit.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herstel.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One body on its way to a record. A value of the wrong kind is noted and left out, so that the
 * rest is read and checked all the same; constraints on what was left out are not held against it.
 */
final class RecordReading {
  private static final ObjectMapper OTHERS =
      JsonMapper.builder()
          .findAndAddModules()
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Validator validator;
  private final Set<Violation> violations = new LinkedHashSet<>();
  private final Set<String> leftOut = new HashSet<>();

  RecordReading(Validator validator) {
    this.validator = validator;
  }

  List<Violation> violations() {
    return List.copyOf(violations);
  }

  @Nullable Object read(@Nullable JsonNode node, Type type, String path) {
    if (node == null || node.isNull()) {
      return absent(type, path);
    }
    return type instanceof ParameterizedType generic
        ? container(node, generic, path)
        : single(node, (Class<?>) type, path);
  }

  private @Nullable Object absent(Type type, String path) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
      return Optional.empty();
    }
    if (type instanceof Class<?> plain && plain.isPrimitive()) {
      leaveOut(path, "must be given");
      return zero(plain);
    }
    return null;
  }

  private static Object zero(Class<?> primitive) {
    return java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(primitive, 1), 0);
  }

  private @Nullable Object container(JsonNode node, ParameterizedType type, String path) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type element = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
    if (raw == Optional.class) {
      return Optional.ofNullable(read(node, element, path));
    }
    if (raw == Map.class) {
      return map(node, element, path);
    }
    if (raw == Set.class) {
      Collection<Object> elements = elements(node, element, path);
      return elements == null ? null : new LinkedHashSet<>(elements);
    }
    if (raw == List.class || raw == Collection.class) {
      return elements(node, element, path);
    }
    return other(node, type, path);
  }

  private @Nullable Collection<Object> elements(JsonNode node, Type element, String path) {
    if (!node.isArray()) {
      leaveOut(path, "must be a list, not " + Scalars.kind(node));
      return null;
    }
    List<Object> elements = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      String at = path + "[" + i + "]";
      if (node.get(i).isNull()) {
        leaveOut(at, "must be given");
      }
      elements.add(read(node.get(i), element, at));
    }
    return elements;
  }

  private @Nullable Map<String, Object> map(JsonNode node, Type element, String path) {
    if (!node.isObject()) {
      leaveOut(path, "must be an object, not " + Scalars.kind(node));
      return null;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    node.properties()
        .forEach(member ->
            map.put(
                member.getKey(), read(member.getValue(), element, path + "." + member.getKey())));
    return map;
  }

  private @Nullable Object single(JsonNode node, Class<?> type, String path) {
    if (type.isInstance(node)) {
      return node;
    }
    if (type.isRecord() && !readsItself(type)) {
      return record(node, type, path);
    }
    try {
      Object value = Scalars.read(node, type);
      return value == null ? other(node, type, path) : value;
    } catch (Scalars.Mismatch mismatch) {
      leaveOut(path, mismatch.getMessage());
      return type.isPrimitive() ? zero(type) : null;
    }
  }

  /** Types that bring their own JSON form, such as an id that is a plain string. */
  private static boolean readsItself(Class<?> type) {
    return type.isAnnotationPresent(JsonTypeInfo.class)
        || Arrays.stream(type.getDeclaredMethods())
            .anyMatch(method -> method.isAnnotationPresent(JsonCreator.class));
  }

  private @Nullable Object other(JsonNode node, Type type, String path) {
    try {
      return OTHERS.readerFor(OTHERS.constructType(type)).readValue(node);
    } catch (IOException | IllegalArgumentException e) {
      leaveOut(path, "does not have the expected form");
      return null;
    }
  }

  private @Nullable Object record(JsonNode node, Class<?> type, String path) {
    if (!node.isObject()) {
      leaveOut(path, "must be an object, not " + Scalars.kind(node));
      return null;
    }
    int before = leftOut.size();
    RecordShape shape = RecordShape.of(type);
    Object[] members =
        shape.components().stream()
            .map(member ->
                read(
                    node.get(member.getName()),
                    member.getGenericType(),
                    Paths.member(path, member.getName())))
            .toArray();
    boolean whole = leftOut.size() == before;
    if (!whole) {
      leftOut.add(path);
    }
    try {
      Object made = shape.make(members);
      note(validator.validate(made), path);
      return made;
    } catch (IllegalArgumentException | NullPointerException e) {
      refusedByConstructor(type, shape, members, path, whole);
      return null;
    }
  }

  /**
   * Without the record its members are checked one by one; the constructor's words are not ours.
   */
  private void refusedByConstructor(
      Class<?> type, RecordShape shape, Object[] members, String path, boolean whole) {
    int before = violations.size();
    for (int i = 0; i < members.length; i++) {
      note(validator.validateValue(type, shape.components().get(i).getName(), members[i]), path);
    }
    if (whole && violations.size() == before) {
      violations.add(new Violation(path, "has members that do not fit together"));
    }
    leftOut.add(path);
  }

  private void leaveOut(String path, String message) {
    leftOut.add(path);
    violations.add(new Violation(path, message));
  }

  private void note(Set<? extends ConstraintViolation<?>> found, String prefix) {
    for (ConstraintViolation<?> violation : found) {
      String path = Paths.ofConstraint(prefix, violation.getPropertyPath().toString());
      if (!leftOut.contains(path)) {
        violations.add(new Violation(path, violation.getMessage()));
      }
    }
  }
}
