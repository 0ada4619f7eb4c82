package org.herstel.followup.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.QueryTimeoutException;
import java.time.Duration;
import java.util.function.Supplier;
import org.herstel.kit.problem.ProblemException;

/**
 * Adds up many rows, unlike everything else a service reads: the plan must fit the range that was
 * asked for, and reading a table from end to end is often the best one.
 */
@ApplicationScoped
public class Reports {
  private static final int COME_BACK_SECONDS = 60;

  private static final String SETTINGS =
      "select set_config('plan_cache_mode', 'force_custom_plan', true),"
          + " set_config('enable_seqscan', 'on', true), set_config('jit', 'off', true),"
          + " set_config('work_mem', '64MB', true),"
          + " set_config('statement_timeout', :timeout, true)";

  private final EntityManager database;
  private final Duration timeout;

  Reports(EntityManager database, ReportConfig config) {
    this.database = database;
    this.timeout = config.timeout();
  }

  /**
   * What the queries answer, in a transaction of their own.
   *
   * @throws ProblemException 503 if one takes too long, so that nobody waits for ever
   */
  public <T> T add(Supplier<T> queries) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> planned(queries));
    } catch (QueryTimeoutException e) {
      throw ProblemException.passing(
          503,
          "figures-take-too-long",
          "These figures were not added up within %d seconds. Please choose a shorter range, or try again when less is going on."
              .formatted(timeout.toSeconds()),
          COME_BACK_SECONDS);
    }
  }

  private <T> T planned(Supplier<T> queries) {
    database
        .createNativeQuery(SETTINGS)
        .setParameter("timeout", timeout.toMillis() + "ms")
        .getSingleResult();
    return queries.get();
  }
}
