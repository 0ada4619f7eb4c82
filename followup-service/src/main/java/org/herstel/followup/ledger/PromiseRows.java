package org.herstel.followup.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstel.followup.ledger.PromiseRow.Shown;
import org.herstel.followup.promise.Promise;
import org.herstel.followup.recovery.Projection;
import org.herstel.followup.recovery.Recovery;
import org.herstel.kit.security.Scope;

/** The rows that lists of promises are made from. */
@ApplicationScoped
class PromiseRows implements PanacheRepositoryBase<PromiseRow, UUID>, Projection {
  private static final String VISIBLE =
      "select p from PromiseRow p join RecoveryRow r on r.id = p.complaint where ";

  @Override
  public void write(UUID complaint, Recovery before, Recovery after) {
    if (before.ledger().equals(after.ledger())) {
      return;
    }
    for (Promise promise : after.ledger().promises()) {
      Optional<Shown> known = before.ledger().find(promise.id()).map(Shown::of);
      Shown shown = Shown.of(promise);
      if (known.isEmpty()) {
        PromiseRow row = new PromiseRow(promise.id(), complaint);
        row.show(shown);
        persist(row);
      } else if (!known.get().equals(shown)) {
        findById(promise.id()).show(shown);
      }
    }
  }

  /** The complaint of a promise that the caller may see. */
  Optional<UUID> complaintOf(UUID promise, Scope scope) {
    Scope.Condition visible = scope.in("r.team", "''");
    Map<String, Object> parameters = new HashMap<>(visible.parameters());
    parameters.put("id", promise);
    return find(VISIBLE + "p.id = :id and " + visible.text(), parameters)
        .firstResultOptional()
        .map(row -> row.complaint);
  }

  /** One row more than asked for, so that the end is known. */
  List<PromiseRow> page(PromiseFilter filter, Scope scope) {
    Scope.Condition visible = scope.in("r.team", "''");
    StringBuilder query = new StringBuilder(VISIBLE).append(visible.text());
    Map<String, Object> parameters = new HashMap<>(visible.parameters());
    if (!filter.states().isEmpty()) {
      query.append(" and p.state in :states");
      parameters.put("states", filter.states());
    }
    filter.owner().ifPresent(owner -> add(query, parameters, "p.owner = :owner", "owner", owner));
    filter
        .complaint()
        .ifPresent(id -> add(query, parameters, "p.complaint = :complaint", "complaint", id));
    filter.team().ifPresent(team -> add(query, parameters, "r.team = :team", "team", team));
    filter.dueBefore().ifPresent(due -> add(query, parameters, "p.due < :before", "before", due));
    filter
        .cursor()
        .ifPresent(cursor -> {
          add(query, parameters, "(p.due, p.id) > (:due, :id)", "due", cursor.instant(0));
          parameters.put("id", cursor.id(1));
        });
    query.append(" order by p.due, p.id");
    return find(query.toString(), parameters).range(0, filter.limit()).list();
  }

  private static void add(
      StringBuilder query,
      Map<String, Object> parameters,
      String condition,
      String name,
      Object value) {
    query.append(" and ").append(condition);
    parameters.put(name, value);
  }
}
