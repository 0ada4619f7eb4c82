package org.herstel.notification.message;

import org.jspecify.annotations.Nullable;

/**
 * Who a message is for.
 *
 * @param subject the customer's id as given by intake, or an agent's id; part of the identity
 * @param name as the person is addressed
 * @param email as given; may be missing or malformed
 */
public record Addressee(String subject, String name, @Nullable String email) {}
