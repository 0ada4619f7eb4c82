package org.herstel.events;

import jakarta.validation.constraints.Positive;
import java.time.Instant;

/**
 * A personal link for the customer, without its secret: the services that mail and that serve it
 * derive the token with a shared key.
 *
 * @param version what the link is about, for instance the plan's version; a higher one supersedes
 */
public record Link(String kind, @Positive int version, Instant expiresAt) {}
