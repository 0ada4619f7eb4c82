package org.herstel.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** What a concern cost the customer. */
public record Harm(@NotBlank String kind, @Valid @Nullable Money amount) {}
