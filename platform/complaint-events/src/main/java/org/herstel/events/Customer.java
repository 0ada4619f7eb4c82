package org.herstel.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who complains.
 *
 * @param id given by intake; the same person keeps it over all complaints
 * @param externalId the customer's number in the company's own systems
 */
public record Customer(
    UUID id,
    @Personal @Nullable String externalId,
    @Personal String name,
    @Personal @Nullable String email,
    @Personal @Nullable String phone,
    @Personal @Nullable String address,
    @Nullable Channel preferredChannel) {}
