package org.herstel.followup.diary;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.herstel.followup.calendar.ZoneNames;
import org.jspecify.annotations.Nullable;

/**
 * The name of a place's time zone in the IANA database. An offset is none: it does not say when
 * clocks change. Absent is allowed.
 */
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TimeZoneName.Check.class)
@interface TimeZoneName {
  String message() default "must be an IANA time zone such as Europe/Amsterdam";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The check. */
  final class Check implements ConstraintValidator<TimeZoneName, CharSequence> {
    @Override
    public boolean isValid(@Nullable CharSequence zone, ConstraintValidatorContext context) {
      return zone == null || ZoneNames.isName(zone.toString());
    }
  }
}
