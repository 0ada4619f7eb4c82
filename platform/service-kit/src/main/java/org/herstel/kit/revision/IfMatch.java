package org.herstel.kit.revision;

import io.quarkus.arc.Arc;
import java.util.Arrays;
import org.herstel.kit.problem.Invalid;
import org.herstel.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The {@code If-Match} of the current request. */
public final class IfMatch {
  private static final String FORM = "(\\*|(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")*)";

  private IfMatch() {}

  /**
   * Called under the stream lock, before a change of something that exists.
   *
   * @param revision of the row as it is now
   * @throws ProblemException 412 if the caller saw another revision, 428 if a PUT or PATCH does not
   *     say which was seen
   */
  public static void check(long revision) {
    Conditions conditions = Arc.container().instance(Conditions.class).get();
    check(conditions.ifMatch(), conditions.mustSay(), revision);
  }

  static void check(@Nullable String header, boolean required, long revision) {
    if (header == null) {
      if (required) {
        throw new ProblemException(
            428,
            "if-match-missing",
            "Say with If-Match which ETag you saw, so that nobody else's change is overwritten.");
      }
      return;
    }
    if (!header.strip().matches(FORM)) {
      throw new Invalid("If-Match", "must be an ETag in double quotes, several of them, or *");
    }
    String current = "\"" + revision + "\"";
    boolean matches =
        header.strip().equals("*")
            || Arrays.stream(header.split(",")).map(String::strip).anyMatch(current::equals);
    if (!matches) {
      throw new ProblemException(
          412,
          "revision-outdated",
          "It has been changed since you read it: the ETag is " + current + " now.");
    }
  }
}
