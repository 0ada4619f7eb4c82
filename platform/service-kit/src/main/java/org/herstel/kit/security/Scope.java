package org.herstel.kit.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The complaints a caller may see. Used in the query itself: what is out of scope is not found, and
 * is never loaded first and withheld later.
 */
public sealed interface Scope {

  /** All complaints. */
  record Everything() implements Scope {}

  /**
   * The complaints owned in one team.
   *
   * @param unowned whether those without an owner are among them
   */
  record OfTeam(String team, boolean unowned) implements Scope {}

  /** The complaints that one system handed in. */
  record OfSource(String source) implements Scope {}

  /** None. */
  record Nothing() implements Scope {}

  /** Whether a single complaint is in scope. */
  default boolean allows(@Nullable String ownerTeam, @Nullable String complaintSource) {
    return switch (this) {
      case Everything() -> true;
      case OfTeam(String team, boolean unowned) ->
          ownerTeam == null ? unowned : ownerTeam.equals(team);
      case OfSource(String source) -> source.equals(complaintSource);
      case Nothing() -> false;
    };
  }

  /**
   * The scope as a condition for the {@code where} of a query, in HQL and SQL alike.
   *
   * @param teamColumn column or attribute with the owner's team, null while there is no owner
   * @param sourceColumn column or attribute with the submitting source
   */
  default Condition in(String teamColumn, String sourceColumn) {
    return switch (this) {
      case Everything() -> new Condition("1 = 1", Map.of());
      case OfTeam(String team, boolean unowned) ->
          new Condition(
              "(%s = :scopeTeam%s)"
                  .formatted(teamColumn, unowned ? " or " + teamColumn + " is null" : ""),
              Map.of("scopeTeam", team));
      case OfSource(String source) ->
          new Condition(sourceColumn + " = :scopeSource", Map.of("scopeSource", source));
      case Nothing() -> new Condition("1 = 0", Map.of());
    };
  }

  /** Text and named parameters of a condition. */
  record Condition(String text, Map<String, Object> parameters) {}
}
