package org.herstel.intake.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstel.intake.complaint.ComplaintStore;
import org.herstel.kit.problem.NotFound;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Scope;

/**
 * Finds a customer by a name that a caller has for one: the id that complaints carry; or the number
 * that came with complaints as {@code externalId}, for an integrator the one at its own source, for
 * others the company's own.
 */
@ApplicationScoped
public class KnownCustomers {
  private final CustomerRegistry registry;
  private final ComplaintStore complaints;
  private final Caller caller;

  KnownCustomers(CustomerRegistry registry, ComplaintStore complaints, Caller caller) {
    this.registry = registry;
    this.complaints = complaints;
    this.caller = caller;
  }

  /**
   * The customer of this id or number.
   *
   * @throws NotFound if none has complained, or none of whom the caller may see a complaint
   */
  public UUID named(String name) {
    Scope scope = caller.scope();
    return Stream.of(id(name), registry.numbered(caller.source().orElse(null), name))
        .flatMap(Optional::stream)
        .filter(customer -> complaints.hasAny(customer, scope))
        .findFirst()
        .orElseThrow(() -> new NotFound("customer"));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
