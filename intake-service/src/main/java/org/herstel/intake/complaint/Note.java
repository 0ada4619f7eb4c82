package org.herstel.intake.complaint;

import java.time.Instant;

/**
 * What an agent wrote down while listening.
 *
 * @param by id of the agent
 */
public record Note(int number, Instant at, String by, String text) {}
