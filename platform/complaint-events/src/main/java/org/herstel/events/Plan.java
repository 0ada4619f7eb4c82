package org.herstel.events;

import jakarta.validation.constraints.Positive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the company proposes, complete in itself.
 *
 * @param version from 1 inside the complaint
 * @param words how the company puts it to the customer
 */
public record Plan(
    @Positive int version,
    List<Step> steps,
    List<Refusal> refusals,
    @Nullable Gesture gesture,
    List<Measure> measures,
    @Personal @Nullable String words) {}
