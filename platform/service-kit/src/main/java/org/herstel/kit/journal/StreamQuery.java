package org.herstel.kit.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Which streams are asked for; they are locked in the order of their subjects.
 *
 * @param condition on a row {@code s} of the streams
 * @param parameters binds the parameters of the condition
 */
public record StreamQuery(String condition, Parameters parameters) {

  /** Parameters of a statement. */
  @FunctionalInterface
  public interface Parameters {
    void bind(PreparedStatement statement) throws SQLException;
  }
}
