package org.herstel.followup.recovery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herstel.kit.page.Cursor;
import org.herstel.kit.security.Scope;

/**
 * Asks for rows that belong to a complaint each, by their attribute {@code complaint}; only those
 * whose complaint the caller may see are found.
 *
 * @param <E> entity
 */
public final class RowQuery<E> {
  private final StringBuilder text;
  private final Map<String, Object> parameters;

  private RowQuery(StringBuilder text, Map<String, Object> parameters) {
    this.text = text;
    this.parameters = parameters;
  }

  /** All rows of an entity that the caller may see. */
  public static <E> RowQuery<E> of(Class<E> row, Scope scope) {
    Scope.Condition visible = scope.in("r.team", "''");
    return new RowQuery<>(
        new StringBuilder("select x from ")
            .append(row.getSimpleName())
            .append(" x join RecoveryRow r on r.id = x.complaint where ")
            .append(visible.text()),
        new HashMap<>(visible.parameters()));
  }

  /** Of these only those with this value, if there is one. */
  public RowQuery<E> is(String attribute, Optional<?> value) {
    value.ifPresent(wanted -> and("x." + attribute + " = :" + parameter(wanted)));
    return this;
  }

  /** Of these only those with one of these values, if there are any. */
  public RowQuery<E> anyOf(String attribute, Collection<?> values) {
    if (!values.isEmpty()) {
      and("x." + attribute + " in :" + parameter(values));
    }
    return this;
  }

  /** Of these only those before a moment, if there is one. */
  public RowQuery<E> before(String attribute, Optional<Instant> moment) {
    moment.ifPresent(limit -> and("x." + attribute + " < :" + parameter(limit)));
    return this;
  }

  /** Of these only those of complaints that one team owns, if there is one. */
  public RowQuery<E> ofTeam(Optional<String> team) {
    team.ifPresent(wanted -> and("r.team = :" + parameter(wanted)));
    return this;
  }

  /** The first row. */
  public Optional<E> first(PanacheRepositoryBase<E, ?> rows) {
    return rows.find(text.toString(), parameters).firstResultOptional();
  }

  /**
   * Rows in the order of an attribute that is a moment, and one more than asked for, so that the
   * end is known.
   *
   * @param behind where the page before ended
   */
  public List<E> page(
      PanacheRepositoryBase<E, ?> rows, String attribute, Optional<Cursor> behind, int limit) {
    behind.ifPresent(cursor -> {
      String moment = parameter(cursor.instant(0));
      and("(x.%s, x.id) > (:%s, :%s)".formatted(attribute, moment, parameter(cursor.id(1))));
    });
    text.append(" order by x.").append(attribute).append(", x.id");
    return rows.find(text.toString(), parameters).range(0, limit).list();
  }

  private void and(String condition) {
    text.append(" and ").append(condition);
  }

  private String parameter(Object value) {
    String name = "p" + parameters.size();
    parameters.put(name, value);
    return name;
  }
}
