package org.herstel.resolution.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Why it went wrong, shown with evidence. Internal: no part of it goes to the customer.
 *
 * @param code from the register of causes
 * @param share who contributed: company, customer, third party or shared
 */
public record Cause(String code, String description, String evidence, @Nullable String share) {}
