package org.herstel.followup.calendar;

import java.util.Optional;

/**
 * Whose public holidays are kept.
 *
 * @param country ISO 3166-1 alpha-2, upper case
 * @param subdivision as Jollyday names it, usually the second half of ISO 3166-2 in lower case (for
 *     instance {@code eng}); its holidays come on top of those of the whole country
 */
public record HolidayRegion(String country, Optional<String> subdivision) {}
