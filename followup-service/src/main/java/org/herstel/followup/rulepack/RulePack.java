package org.herstel.followup.rulepack;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of one law, one standard or the house. A version never changes once a time was worked
 * out with it: another figure is a new version.
 *
 * @param id stable name, for instance {@code uk-disp-1.6}
 * @param version the name of this version among those of the id
 * @param name for people
 * @param source where the rules come from: an https address, or a document of this project
 * @param validFrom the first day on which complaints come under this version
 * @param appliesWhen which complaints it is for; empty: none by itself, it has to be chosen by id
 */
public record RulePack(
    String id,
    String version,
    String name,
    URI source,
    LocalDate validFrom,
    Optional<AppliesWhen> appliesWhen,
    List<Rule> rules) {
  /** The id of the pack for complaints that no other one is for. */
  public static final String HOUSE = "house";

  private static final Comparator<Rule> NARROWEST =
      Comparator.comparingInt(rule -> rule.appliesWhen().rank());

  /** Keeps an own copy of the rules. */
  public RulePack {
    rules = List.copyOf(rules);
  }

  /** The rules for a complaint: of each name the narrowest that is for it. */
  public List<Rule> rulesFor(ComplaintFacts facts) {
    Map<String, Rule> narrowest = new LinkedHashMap<>();
    rules.stream()
        .filter(rule -> rule.appliesWhen().matches(facts))
        .forEach(rule -> narrowest.merge(rule.name(), rule, RulePack::narrower));
    return List.copyOf(narrowest.values());
  }

  private static Rule narrower(Rule one, Rule other) {
    return NARROWEST.compare(one, other) >= 0 ? one : other;
  }

  /** The rule of a name for a complaint. */
  public Optional<Rule> rule(String rule, ComplaintFacts facts) {
    return rulesFor(facts).stream().filter(one -> one.name().equals(rule)).findFirst();
  }
}
