package org.herstel.kit.json;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text on one line, as names, addresses and subjects are: no control characters, no line or
 * paragraph separators, and nothing that turns the reading direction around. Absent is allowed.
 */
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SingleLine.Check.class)
public @interface SingleLine {
  String message() default
      "must be on one line, without control characters and at most {max} characters long";

  /** The most Unicode characters. */
  int max() default 200;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The check. */
  final class Check implements ConstraintValidator<SingleLine, CharSequence> {
    private static final Pattern FORBIDDEN =
        Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private int max;

    @Override
    public void initialize(SingleLine constraint) {
      max = constraint.max();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      return text == null || (text.codePoints().count() <= max && !FORBIDDEN.matcher(text).find());
    }
  }
}
