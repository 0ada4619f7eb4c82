package org.herstel.followup.rulebook;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.herstel.followup.calendar.Calendars;
import org.herstel.followup.datafile.Mistakes;
import org.herstel.followup.datafile.RefusedFiles;
import org.herstel.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** A calendar that would be taken from a file; otherwise all that is wrong, member by member. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ReadableCalendar.Check.class)
@interface ReadableCalendar {
  String message() default "must be a calendar";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The check. */
  final class Check implements ConstraintValidator<ReadableCalendar, CalendarBody> {
    private static final String ANY_ID = "calendar";

    @Override
    public boolean isValid(@Nullable CalendarBody body, ConstraintValidatorContext context) {
      if (body == null) {
        return true;
      }
      List<Violation> violations = violations(CalendarText.of(ANY_ID, body));
      context.disableDefaultConstraintViolation();
      violations.forEach(violation ->
          context
              .buildConstraintViolationWithTemplate(literally(violation.message()))
              .addPropertyNode(violation.field())
              .addConstraintViolation());
      return violations.isEmpty();
    }

    private static List<Violation> violations(CalendarText text) {
      Mistakes mistakes = new Mistakes();
      Calendars.read(List.of(text.file(ANY_ID)), mistakes);
      try {
        mistakes.refuse();
        return List.of();
      } catch (RefusedFiles refused) {
        return refused.mistakes().stream().map(text::violation).toList();
      }
    }

    /** What callers wrote is in the message: it is no template. */
    private static String literally(String message) {
      return message
          .replace("\\", "\\\\")
          .replace("{", "\\{")
          .replace("}", "\\}")
          .replace("$", "\\$");
    }
  }
}
