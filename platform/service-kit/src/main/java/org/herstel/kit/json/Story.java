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
 * What somebody tells in their own words: any number of lines, no control characters other than
 * line feed, carriage return and tab. Absent is allowed; {@code @NotBlank} says that it is not.
 */
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Story.Check.class)
public @interface Story {
  String message() default
      "must have no control characters other than line breaks and tabs, and at most {max}"
          + " characters";

  /** The most Unicode characters. */
  int max() default 10_000;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The check. */
  final class Check implements ConstraintValidator<Story, CharSequence> {
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

    private int max;

    @Override
    public void initialize(Story constraint) {
      max = constraint.max();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      return text == null || (text.codePoints().count() <= max && !FORBIDDEN.matcher(text).find());
    }
  }
}
