package org.herstel.followup.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** Who was invited to praise in public: every customer once, and nobody who is unhappy. */
@ApplicationScoped
public class Invitations {
  /** Another complaint whose newest answer was low: that customer has nothing to praise yet. */
  private static final String UNHAPPY =
      """
      select exists (
        select 1 from (
          select distinct on (complaint) satisfied from survey
           where customer = :customer and complaint <> :complaint and answered_at is not null
           order by complaint, answered_at desc) newest
         where not satisfied)
      """;

  /** Of two transactions that ask for the same customer, the second waits and gets nothing. */
  private static final String CLAIM =
      """
      insert into praise_invitation (customer, complaint, invited_at)
      values (:customer, :complaint, :at) on conflict do nothing
      """;

  private final EntityManager database;

  Invitations(EntityManager database) {
    this.database = database;
  }

  /**
   * Takes the one invitation that a customer gets, in the transaction that is under way.
   *
   * @return whether this customer may be invited now
   */
  public boolean claim(UUID customer, UUID complaint, Instant at) {
    return !isUnhappy(customer, complaint)
        && database
                .createNativeQuery(CLAIM)
                .setParameter("customer", customer)
                .setParameter("complaint", complaint)
                .setParameter("at", at)
                .executeUpdate()
            == 1;
  }

  /** A customer was invited before a restore. */
  void recall(UUID customer, UUID complaint, Instant at) {
    database
        .createNativeQuery(CLAIM)
        .setParameter("customer", customer)
        .setParameter("complaint", complaint)
        .setParameter("at", at)
        .executeUpdate();
  }

  private boolean isUnhappy(UUID customer, UUID complaint) {
    return (Boolean)
        database
            .createNativeQuery(UNHAPPY, Boolean.class)
            .setParameter("customer", customer)
            .setParameter("complaint", complaint)
            .getSingleResult();
  }
}
