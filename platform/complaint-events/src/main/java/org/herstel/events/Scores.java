package org.herstel.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * What a customer answered, 5 (and for {@code recommend} 10) being the best.
 *
 * @param solution how satisfied with the solution, 1 to 5
 * @param company view of the company now, 1 to 5
 * @param care how well cared for the customer felt, 1 to 5
 * @param recommend how likely the customer recommends the company, 0 to 10
 * @param before view of the company before the complaint, looking back, 1 to 5; absent if not
 *     answered
 */
public record Scores(
    @Min(1) @Max(5) int solution,
    @Min(1) @Max(5) int company,
    @Min(1) @Max(5) int care,
    @Min(0) @Max(10) int recommend,
    @Min(1) @Max(5) @Nullable Integer before) {}
