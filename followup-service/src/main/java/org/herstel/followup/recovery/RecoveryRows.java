package org.herstel.followup.recovery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstel.kit.security.Scope;

/** Where recoveries are stored. */
@ApplicationScoped
class RecoveryRows implements PanacheRepositoryBase<RecoveryRow, UUID> {
  List<RecoveryRow> all(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("id in ?1", ids);
  }

  Optional<RecoveryRow> visible(UUID id, Scope scope) {
    Scope.Condition condition = scope.in("team", "''");
    Map<String, Object> parameters = new HashMap<>(condition.parameters());
    parameters.put("id", id);
    return find("id = :id and " + condition.text(), parameters).firstResultOptional();
  }
}
