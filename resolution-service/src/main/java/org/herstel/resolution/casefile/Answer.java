package org.herstel.resolution.casefile;

import org.herstel.events.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What the customer said to an offer.
 *
 * @param byLink true when given on the customer's own page, false when an agent noted it
 * @param counter what the customer asks for instead
 */
public record Answer(
    Decision decision, boolean byLink, @Nullable String words, @Nullable String counter) {}
