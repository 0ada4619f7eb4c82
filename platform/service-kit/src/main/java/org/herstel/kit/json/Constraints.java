package org.herstel.kit.json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;

/**
 * What holds bodies against their constraints, made at the first body and reading the constraints
 * of a record at its first. Quarkus' own extension reads those of every record there is, all events
 * among them, before the service is ready.
 */
@Singleton
class Constraints {
  /** Clocks of callers may be ahead: what they say happened just now is not in the future. */
  private static final Duration AHEAD = Duration.ofMinutes(1);

  @Produces
  @ApplicationScoped
  Validator validator() {
    return Validation.byProvider(HibernateValidator.class)
        .configure()
        .ignoreXmlConfiguration()
        .defaultLocale(Locale.ENGLISH)
        .temporalValidationTolerance(AHEAD)
        .buildValidatorFactory()
        .getValidator();
  }
}
