package org.herstel.intake.routing;

import java.util.regex.Pattern;
import org.herstel.kit.problem.Invalid;

/** The form of an agent's or team's id: it becomes a Kafka key and an actor, so no address. */
final class EntityId {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,63}");

  private EntityId() {}

  /**
   * Looks an id over.
   *
   * @throws Invalid if it cannot be one
   */
  static void check(String id) {
    if (!FORM.matcher(id).matches()) {
      throw new Invalid(
          "id", "must be 1 to 64 letters, digits, or . _ ~ - and begin with a letter or digit");
    }
  }
}
