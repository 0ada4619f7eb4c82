package org.herstel.notification.message;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstel.kit.page.Cursor;
import org.herstel.kit.security.Scope;

/** The messages that a caller may see, the newest first. */
@ApplicationScoped
public class Messages implements PanacheRepositoryBase<MessageRow, UUID> {
  private static final String IN_SCOPE =
      "complaint in (select r.complaint from RecipientRow r where %s)";
  private static final Sort NEWEST_FIRST =
      Sort.by("created", Sort.Direction.Descending).and("id", Sort.Direction.Descending);

  List<MessageRow> visible(
      Scope scope,
      Optional<UUID> complaint,
      Set<MessageState> states,
      Optional<Cursor> after,
      int most) {
    List<String> conditions = new ArrayList<>();
    Parameters parameters = new Parameters();
    conditions.add(inScope(scope, parameters));
    complaint.ifPresent(id -> {
      conditions.add("complaint = :complaint");
      parameters.and("complaint", id.toString());
    });
    if (!states.isEmpty()) {
      conditions.add("state in :states");
      parameters.and("states", states);
    }
    after.ifPresent(place -> {
      conditions.add("(created < :at or created = :at and id < :id)");
      parameters.and("at", place.instant(0)).and("id", place.id(1));
    });
    return find(String.join(" and ", conditions), NEWEST_FIRST, parameters).page(0, most).list();
  }

  Optional<MessageRow> visible(UUID id, Scope scope) {
    Parameters parameters = Parameters.with("id", id);
    return find("id = :id and " + inScope(scope, parameters), parameters).firstResultOptional();
  }

  Optional<ContentRow> content(UUID message) {
    return Optional.ofNullable(getEntityManager().find(ContentRow.class, message));
  }

  List<AttemptRow> attempts(UUID message) {
    return getEntityManager()
        .createQuery(
            "from AttemptRow where key.message = :message order by key.number", AttemptRow.class)
        .setParameter("message", message)
        .getResultList();
  }

  private static String inScope(Scope scope, Parameters parameters) {
    Scope.Condition condition = scope.in("r.team", "r.source");
    condition.parameters().forEach(parameters::and);
    return IN_SCOPE.formatted(condition.text());
  }
}
