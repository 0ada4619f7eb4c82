package org.herstel.events;

import java.time.Instant;

/** What is done so that other customers do not meet the same. */
public record Measure(@Personal String text, String owner, Instant due) {}
