package org.herstel.events;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Somebody who took part in what the complaint is about. */
public record Involved(
    @Personal @NotBlank String name,
    @Personal @NotBlank String role,
    @Personal @Nullable String email) {}
