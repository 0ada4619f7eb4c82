package org.herstel.events;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, with its own answer later.
 *
 * @param number from 1 inside the complaint, never reused
 */
public record Concern(
    @Positive int number,
    String category,
    @Personal @Size(max = 10_000) String description,
    @Nullable Harm harm) {}
