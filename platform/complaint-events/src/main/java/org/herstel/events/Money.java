package org.herstel.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * An amount of money.
 *
 * @param minor in the currency's smallest unit, 0 to 2^53
 * @param currency ISO 4217 code, three capital letters
 */
public record Money(
    @Min(0) @Max(1L << 53) long minor, @NotNull @Pattern(regexp = "^[A-Z]{3}$") String currency) {}
