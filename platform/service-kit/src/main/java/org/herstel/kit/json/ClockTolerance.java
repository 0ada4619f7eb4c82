package org.herstel.kit.json;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

/**
 * Clocks of callers may be a little ahead: what they say happened just now is not in the future.
 */
@ApplicationScoped
class ClockTolerance implements ValidatorFactoryCustomizer {
  private static final Duration AHEAD = Duration.ofMinutes(1);

  @Override
  public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
    configuration.temporalValidationTolerance(AHEAD);
  }
}
