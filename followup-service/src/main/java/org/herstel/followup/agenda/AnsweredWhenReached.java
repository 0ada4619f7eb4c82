package org.herstel.followup.agenda;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A customer who was reached gave an answer; one who was not gave none. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AnsweredWhenReached.Check.class)
@interface AnsweredWhenReached {
  String message() default "must be true or false, and absent when outcome is NOT_REACHED";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The check. */
  final class Check implements ConstraintValidator<AnsweredWhenReached, OutcomeBody> {
    @Override
    public boolean isValid(OutcomeBody body, ConstraintValidatorContext context) {
      if (body.reached() == (body.satisfied() != null)) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("satisfied")
          .addConstraintViolation();
      return false;
    }
  }
}
