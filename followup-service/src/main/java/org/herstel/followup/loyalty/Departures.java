package org.herstel.followup.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/**
 * Which customers have left, in the transaction that is under way. Who has come back keeps a row,
 * because it shows that departures are reported at all.
 */
@ApplicationScoped
class Departures {
  private static final String DEPARTED =
      """
      insert into customer_departure (customer, left_at) values (:customer, :at)
      on conflict (customer) do update set left_at = excluded.left_at
      """;

  private static final String RETURNED =
      """
      insert into customer_departure (customer) values (:customer)
      on conflict (customer) do update set left_at = null
      """;

  private final EntityManager database;

  Departures(EntityManager database) {
    this.database = database;
  }

  /** The customer has left; replaces what was known. */
  void departed(UUID customer, Instant at) {
    database
        .createNativeQuery(DEPARTED)
        .setParameter("customer", customer)
        .setParameter("at", at)
        .executeUpdate();
  }

  /** The customer has come back, or had never left. */
  void returned(UUID customer) {
    database.createNativeQuery(RETURNED).setParameter("customer", customer).executeUpdate();
  }
}
