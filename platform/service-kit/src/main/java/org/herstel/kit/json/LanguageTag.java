package org.herstel.kit.json;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A well-formed BCP 47 language tag such as {@code nl} or {@code et-EE}. Absent is allowed. */
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LanguageTag.Check.class)
public @interface LanguageTag {
  String message() default "must be a language tag (BCP 47) such as nl or et-EE";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The check. */
  final class Check implements ConstraintValidator<LanguageTag, CharSequence> {
    private static final int LONGEST = 35;

    @Override
    public boolean isValid(@Nullable CharSequence tag, ConstraintValidatorContext context) {
      if (tag == null) {
        return true;
      }
      try {
        return tag.length() <= LONGEST
            && !new Locale.Builder().setLanguageTag(tag.toString()).build().getLanguage().isEmpty();
      } catch (IllformedLocaleException e) {
        return false;
      }
    }
  }
}
