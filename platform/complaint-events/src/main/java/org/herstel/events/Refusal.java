package org.herstel.events;

import jakarta.validation.constraints.Positive;

/** A concern that is not met, with the reason and what can be done instead. */
public record Refusal(@Positive int concern, @Personal String reason) {}
