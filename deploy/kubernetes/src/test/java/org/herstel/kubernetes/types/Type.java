package org.herstel.kubernetes.types;

import java.util.List;
import java.util.Map;

/** What a value may be, as a type declaration says it. */
sealed interface Type {
  record Text() implements Type {}

  record Numeric() implements Type {}

  record Truth() implements Type {}

  record Anything() implements Type {}

  /** One certain text. */
  record Literal(String value) implements Type {}

  record ListOf(Type element) implements Type {}

  /** Any names, with values of one type. */
  record MapOf(Type value) implements Type {}

  /** These members and no others; an object without any is open. */
  record ObjectOf(Map<String, Member> members) implements Type {}

  record OneOf(List<Type> choices) implements Type {}

  /** The members of all of these objects. */
  record AllOf(List<Type> parts) implements Type {}

  /** A type that is declared elsewhere. */
  record Named(String module, String name) implements Type {}

  record Member(Type type, boolean optional) {}
}
