package org.herstel.kit.json;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Email;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The form of an e-mail address, on one line. Absent is allowed. */
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Email(regexp = "[^\\s\"<>,;:()@]+@[^\\s\"<>,;:()@]+")
@SingleLine(max = 254)
@ReportAsSingleViolation
public @interface EmailAddress {
  String message() default "must be an e-mail address such as name@example.org";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
