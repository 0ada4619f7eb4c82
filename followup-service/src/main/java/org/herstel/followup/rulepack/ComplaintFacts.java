package org.herstel.followup.rulepack;

import java.util.Optional;

/**
 * What decides which rules a complaint is under.
 *
 * @param country of the customer, ISO 3166-1 alpha-2, upper case; empty: not known
 * @param product what it is about, for instance {@code payment-services}; empty: not known
 * @param channel how it came, for instance {@code in-person}; empty: not known
 */
public record ComplaintFacts(
    Optional<String> country, Optional<String> product, Optional<String> channel) {
  /** Nothing is known. */
  public static final ComplaintFacts UNKNOWN =
      new ComplaintFacts(Optional.empty(), Optional.empty(), Optional.empty());
}
