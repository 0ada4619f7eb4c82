package org.herstel.followup.rulepack;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which complaints something is for. What is not known of a complaint never fulfils a condition.
 *
 * @param countries any of these; empty: whatever the country
 * @param products any of these; empty: whatever the product
 * @param channels any of these; empty: whatever the channel
 */
public record AppliesWhen(Set<String> countries, Set<String> products, Set<String> channels) {
  /** To every complaint. */
  public static final AppliesWhen ALWAYS = new AppliesWhen(Set.of(), Set.of(), Set.of());

  private static final int PRODUCT = 4;
  private static final int COUNTRY = 2;
  private static final int CHANNEL = 1;

  /** Keeps own copies in alphabetical order, so that it always reads the same. */
  public AppliesWhen {
    countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
    products = Collections.unmodifiableSortedSet(new TreeSet<>(products));
    channels = Collections.unmodifiableSortedSet(new TreeSet<>(channels));
  }

  /** Whether it is for a complaint. */
  public boolean matches(ComplaintFacts facts) {
    return in(countries, facts.country())
        && in(products, facts.product())
        && in(channels, facts.channel());
  }

  private static boolean in(Set<String> wanted, Optional<String> fact) {
    return wanted.isEmpty() || fact.filter(wanted::contains).isPresent();
  }

  /**
   * How narrow it is: what names products before what does not, then countries, then channels. Two
   * of the same rank set conditions on the same things.
   */
  public int rank() {
    return (products.isEmpty() ? 0 : PRODUCT)
        + (countries.isEmpty() ? 0 : COUNTRY)
        + (channels.isEmpty() ? 0 : CHANNEL);
  }

  /** Whether both are as narrow and there is a complaint that both are for: neither would win. */
  public boolean rivals(AppliesWhen other) {
    return rank() == other.rank()
        && meet(countries, other.countries)
        && meet(products, other.products)
        && meet(channels, other.channels);
  }

  private static boolean meet(Set<String> some, Set<String> others) {
    return some.isEmpty() || !Collections.disjoint(some, others);
  }

  @Override
  public String toString() {
    return "countries %s, products %s, channels %s"
        .formatted(all(countries), all(products), all(channels));
  }

  private static String all(Set<String> some) {
    return some.isEmpty() ? "any" : String.join("/", some);
  }
}
