package org.herstel.resolution.cause;

import jakarta.validation.constraints.NotBlank;
import org.herstel.kit.json.Story;

/** One answer to "why?". */
record WhyBody(@NotBlank @Story String why) {}
