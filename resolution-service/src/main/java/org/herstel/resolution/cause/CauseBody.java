package org.herstel.resolution.cause;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.herstel.kit.json.SingleLine;
import org.herstel.kit.json.Story;
import org.herstel.resolution.casefile.Cause;
import org.jspecify.annotations.Nullable;

/** A cause with what shows it. */
record CauseBody(
    @NotNull
        @Pattern(
            regexp = "(?=.{1,64}$)[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*",
            message = "must be 1 to 64 letters and digits, in words joined by -, _ or .")
        String code,
    @NotBlank @Story String description,
    @NotBlank @Story String evidence,
    @SingleLine @Nullable String share) {

  Cause toCause() {
    return new Cause(code, description, evidence, share);
  }
}
