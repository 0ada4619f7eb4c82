package org.herstel.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Tells Jackson what the records say already: a component without {@link Nullable} is always there,
 * in what is written and in what is read. A list is such a component: an empty one is written as
 * {@code []}, an absent one is an error. No element of a list is null.
 */
final class RequiredComponents extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  /** An absent member counts as null. */
  @Override
  public JsonSetter.Value findSetterInfo(Annotated annotated) {
    return isRequired(annotated)
        ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL)
        : JsonSetter.Value.forContentNulls(Nulls.FAIL);
  }

  @Override
  public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
    return isRequired(annotated)
        ? JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS)
        : JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS);
  }

  private static boolean isRequired(Annotated annotated) {
    AnnotatedType type = typeOf(annotated);
    return type != null && !type.isAnnotationPresent(Nullable.class);
  }

  private static @Nullable AnnotatedType typeOf(Annotated annotated) {
    if (annotated instanceof AnnotatedParameter parameter) {
      return parameter.getOwner().getAnnotated() instanceof Executable owner
          ? owner.getAnnotatedParameterTypes()[parameter.getIndex()]
          : null;
    }
    return switch (annotated.getAnnotated()) {
      case Field field -> field.getAnnotatedType();
      case Method method -> method.getAnnotatedReturnType();
      case null, default -> null;
    };
  }
}
