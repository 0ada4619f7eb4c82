package org.herstel.notification.parked;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstel.kit.page.Cursor;

/** The parked records of all services. */
@ApplicationScoped
public class ParkedAnywhere implements PanacheRepositoryBase<ParkedRow, UUID> {
  /** The record waits for an operator. */
  static final String PARKED = "parked";

  private static final Sort OLDEST_FIRST = Sort.by("parkedAt").and("id");

  /** What to list or to try again; absent: whatever it is. */
  record Choice(Optional<String> service, Optional<String> type, Optional<String> reason) {}

  List<ParkedRow> open(Choice choice, Optional<Cursor> after, int most) {
    List<String> conditions = new ArrayList<>(List.of("state = :state"));
    Parameters parameters = Parameters.with("state", PARKED);
    choice
        .service()
        .ifPresent(service -> {
          conditions.add("service = :service");
          parameters.and("service", service);
        });
    choice
        .type()
        .ifPresent(type -> {
          conditions.add("type = :type");
          parameters.and("type", type);
        });
    choice
        .reason()
        .ifPresent(reason -> {
          conditions.add("reason = :reason");
          parameters.and("reason", reason);
        });
    after.ifPresent(place -> {
      conditions.add("(parkedAt > :at or parkedAt = :at and id > :id)");
      parameters.and("at", place.instant(0)).and("id", place.id(1));
    });
    return find(String.join(" and ", conditions), OLDEST_FIRST, parameters).page(0, most).list();
  }

  Optional<ParkedRow> open(UUID id) {
    return find("id = ?1 and state = ?2", id, PARKED).firstResultOptional();
  }
}
