package org.herstel.kit.toy.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.herstel.kit.problem.NotFound;
import org.herstel.kit.security.Scope;

@ApplicationScoped
class ThingStore {
  private final EntityManager entities;

  ThingStore(EntityManager entities) {
    this.entities = entities;
  }

  List<ThingRow> visible(Scope scope) {
    Scope.Condition condition = scope.in("t.team", "t.source");
    var query =
        entities.createQuery(
            "from ThingRow t where " + condition.text() + " order by t.id", ThingRow.class);
    condition.parameters().forEach(query::setParameter);
    return query.getResultList();
  }

  ThingRow visible(UUID id, Scope scope) {
    Scope.Condition condition = scope.in("t.team", "t.source");
    var query =
        entities.createQuery(
            "from ThingRow t where t.id = :id and " + condition.text(), ThingRow.class);
    condition.parameters().forEach(query::setParameter);
    return query
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFound("thing"));
  }

  void add(ThingRow thing) {
    entities.persist(thing);
  }

  long count() {
    return entities.createQuery("select count(t) from ThingRow t", Long.class).getSingleResult();
  }
}
