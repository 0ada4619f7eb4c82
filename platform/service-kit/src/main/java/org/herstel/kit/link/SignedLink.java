package org.herstel.kit.link;

import java.time.Instant;
import java.util.UUID;

/**
 * What a customer's personal link is for.
 *
 * @param kind of page, for instance {@code plan}
 * @param version of what the page is about; whether a newer one supersedes it, its service knows
 */
public record SignedLink(UUID complaintId, String kind, int version, Instant expiresAt) {}
