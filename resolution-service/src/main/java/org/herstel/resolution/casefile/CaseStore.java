package org.herstel.resolution.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.herstel.kit.page.Cursor;
import org.herstel.kit.problem.NotFound;
import org.herstel.kit.security.Scope;
import org.jspecify.annotations.Nullable;

/** Where cases are kept. Works in the caller's transaction, under the lock of the case's stream. */
@ApplicationScoped
public class CaseStore {
  private final Rows rows;

  CaseStore(Rows rows) {
    this.rows = rows;
  }

  /** The Panache repository behind. */
  @ApplicationScoped
  static class Rows implements PanacheRepositoryBase<CaseRow, String> {}

  /**
   * What a list shows.
   *
   * @param behind the last row of the page before
   * @param limit one more row than this is read, so that the end is known
   */
  record Query(
      Scope scope,
      Set<CaseStatus> status,
      Optional<String> owner,
      Optional<Cursor> behind,
      int limit) {}

  /** Reads these cases with one query, so that {@link #find} finds them in memory. */
  public void load(Set<String> complaints) {
    rows.list("complaintId in ?1", complaints);
  }

  /** The case of a complaint. */
  public Optional<StoredCase> find(String complaint) {
    return rows.findByIdOptional(complaint).map(CaseStore::stored);
  }

  /**
   * The case of a complaint, for somebody who sees only some.
   *
   * @throws NotFound if there is none, or none in scope
   */
  public StoredCase visible(String complaint, Scope scope) {
    return rows.findByIdOptional(complaint)
        .filter(row -> scope.allows(row.team, row.source))
        .map(CaseStore::stored)
        .orElseThrow(() -> new NotFound("case"));
  }

  /** Cases in scope, oldest complaint first. */
  List<CaseRow> list(Query query) {
    Scope.Condition scope = query.scope().in("team", "source");
    StringBuilder where = new StringBuilder(scope.text());
    Map<String, Object> parameters = new HashMap<>(scope.parameters());
    if (!query.status().isEmpty()) {
      where.append(" and status in :status");
      parameters.put("status", query.status());
    }
    query
        .owner()
        .ifPresent(owner -> {
          where.append(" and owner = :owner");
          parameters.put("owner", owner);
        });
    query
        .behind()
        .ifPresent(cursor -> {
          where.append(" and complaintId > :behind");
          parameters.put("behind", cursor.value(0));
        });
    return rows.find(where.toString(), Sort.by("complaintId"), parameters)
        .range(0, query.limit())
        .list();
  }

  /** A new case. */
  StoredCase open(String complaint, CaseFile file, @Nullable String source) {
    CaseRow row = new CaseRow();
    row.complaintId = complaint;
    row.source = source;
    row.change(file);
    rows.persist(row);
    return stored(row);
  }

  /** The case as it is now. */
  StoredCase save(StoredCase before, CaseFile file) {
    CaseRow row = rows.findById(before.complaintId());
    row.change(file);
    return stored(row);
  }

  private static StoredCase stored(CaseRow row) {
    return new StoredCase(row.complaintId, row.revision, row.file());
  }
}
