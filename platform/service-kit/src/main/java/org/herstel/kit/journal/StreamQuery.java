package org.herstel.kit.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Which streams are asked for.
 *
 * @param clauses what follows {@code from stream s}: joins, conditions, order, limit
 * @param parameters binds the parameters of the clauses, which are the first of the statement
 */
public record StreamQuery(String clauses, Parameters parameters) {

  /** Parameters of a statement. */
  @FunctionalInterface
  public interface Parameters {
    void bind(PreparedStatement statement) throws SQLException;
  }
}
