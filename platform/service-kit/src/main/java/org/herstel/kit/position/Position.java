package org.herstel.kit.position;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstel.kit.problem.Invalid;

/**
 * A place in a stream, as {@code /herstel/intake;<subject>;7}.
 *
 * @param source the service that wrote it
 * @param subject the complaint or other entity
 * @param sequence of the last event that is meant
 */
public record Position(String source, String subject, long sequence) {
  private static final Pattern FORM =
      Pattern.compile("(/[A-Za-z0-9._~/-]{1,100});([A-Za-z0-9._~-]{1,64});([0-9]{1,18})");
  private static final int MOST = 10;

  /**
   * The positions in a header, separated by commas.
   *
   * @throws Invalid if one of them is not a position, or there are more than ten
   */
  static List<Position> readAll(String header) {
    List<Position> positions = new ArrayList<>();
    for (String part : header.split(",", MOST + 1)) {
      Matcher matcher = FORM.matcher(part.strip());
      if (!matcher.matches()) {
        throw new Invalid(
            PositionFilter.AFTER,
            "must be up to ten values of Herstel-Position, separated by commas");
      }
      positions.add(
          new Position(matcher.group(1), matcher.group(2), Long.parseLong(matcher.group(3))));
    }
    return positions;
  }

  /** The value of {@code Herstel-Position}. */
  public String text() {
    return source + ";" + subject + ";" + sequence;
  }
}
