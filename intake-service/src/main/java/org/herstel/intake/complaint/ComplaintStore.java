package org.herstel.intake.complaint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstel.kit.problem.NotFound;
import org.herstel.kit.security.Scope;

/** Where complaints are kept. */
@ApplicationScoped
public class ComplaintStore implements PanacheRepositoryBase<ComplaintRow, UUID> {

  /**
   * A complaint as it is stored.
   *
   * @param revision raised by every change
   */
  public record Stored(Complaint complaint, long revision) {}

  /** Keeps a new complaint, in revision 1. */
  public Stored add(Complaint complaint) {
    ComplaintRow row = ComplaintRow.of(complaint);
    persist(row);
    return row.stored();
  }

  /**
   * A complaint that the caller may see.
   *
   * @throws NotFound if there is none, or none in this scope
   */
  public Stored visible(UUID id, Scope scope) {
    Scope.Condition condition = scope.in("team", "source");
    var parameters = new java.util.HashMap<>(condition.parameters());
    parameters.put("id", id);
    return find("id = :id and " + condition.text(), parameters)
        .firstResultOptional()
        .map(ComplaintRow::stored)
        .orElseThrow(() -> new NotFound("complaint"));
  }

  /** Whether a customer has a complaint in this scope. */
  public boolean hasAny(UUID customer, Scope scope) {
    Scope.Condition condition = scope.in("team", "source");
    var parameters = new java.util.HashMap<>(condition.parameters());
    parameters.put("customer", customer);
    return count("customer = :customer and " + condition.text(), parameters) > 0;
  }

  /** A complaint by id, whoever asks. */
  public Optional<Stored> get(UUID id) {
    return findByIdOptional(id).map(ComplaintRow::stored);
  }

  /** Loads complaints, so that {@link #get} finds them at hand within this transaction. */
  public void load(Collection<UUID> ids) {
    list("id in ?1", List.copyOf(ids));
  }

  /** Keeps a complaint that has been loaded in this transaction and changed; says its revision. */
  public Stored save(Complaint complaint) {
    ComplaintRow row = findById(UUID.fromString(complaint.id()));
    row.update(complaint);
    return row.stored();
  }

  /** One more than asked for, newest first. */
  public List<Stored> page(ComplaintFilter filter, Scope scope) {
    ComplaintQuery query = ComplaintQuery.of(filter, scope);
    return find(query.text(), query.parameters()).range(0, filter.limit()).stream()
        .map(ComplaintRow::stored)
        .toList();
  }
}
