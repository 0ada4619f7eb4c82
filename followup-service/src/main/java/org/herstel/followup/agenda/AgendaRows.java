package org.herstel.followup.agenda;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstel.kit.page.Cursor;
import org.herstel.kit.security.Scope;

/** Reads what waits for somebody. */
@ApplicationScoped
class AgendaRows implements PanacheRepositoryBase<AgendaRow, UUID> {

  /** One row more than asked for, so that the end is known. */
  List<AgendaRow> page(Optional<String> owner, Optional<Cursor> cursor, int limit, Scope scope) {
    Scope.Condition visible = scope.in("team", "''");
    StringBuilder query = new StringBuilder(visible.text());
    Map<String, Object> parameters = new HashMap<>(visible.parameters());
    if (owner.isPresent()) {
      query.append(" and owner = :owner");
      parameters.put("owner", owner.get());
    }
    if (cursor.isPresent()) {
      query.append(" and (due, id) > (:due, :id)");
      parameters.put("due", cursor.get().instant(0));
      parameters.put("id", cursor.get().id(1));
    }
    query.append(" order by due, id");
    return find(query.toString(), parameters).range(0, limit).list();
  }
}
