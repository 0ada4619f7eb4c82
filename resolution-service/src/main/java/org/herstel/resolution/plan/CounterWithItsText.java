package org.herstel.resolution.plan;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.herstel.events.Decision;

/** A counter-offer says what is asked for, and only a counter-offer does. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CounterWithItsText.Check.class)
@interface CounterWithItsText {
  String message() default "must be given with COUNTER, and only then";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The check. */
  final class Check implements ConstraintValidator<CounterWithItsText, AnswerBody> {
    @Override
    public boolean isValid(AnswerBody body, ConstraintValidatorContext context) {
      boolean given = body.counter() != null && !body.counter().isBlank();
      if (body.decision() == null || given == (body.decision() == Decision.COUNTER)) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("counter")
          .addConstraintViolation();
      return false;
    }
  }
}
