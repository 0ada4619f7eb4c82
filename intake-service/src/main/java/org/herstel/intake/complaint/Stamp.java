package org.herstel.intake.complaint;

import java.time.Instant;

/**
 * When something happened and through whom.
 *
 * @param at the transaction's time
 * @param actor id of a person, partner or service
 */
public record Stamp(Instant at, String actor) {}
