package org.herstel.followup.rulebook;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.herstel.followup.datafile.Readings;
import org.herstel.followup.rulepack.AppliesWhen;
import org.herstel.followup.rulepack.Extension;
import org.herstel.followup.rulepack.Rule;
import org.herstel.followup.rulepack.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule pack.
 *
 * @param appliesWhen absent: for no complaint unless it is configured by its id
 */
record RulePackView(
    String id,
    String version,
    String name,
    URI source,
    LocalDate validFrom,
    @Nullable AppliesWhenView appliesWhen,
    List<RuleView> rules) {

  /** Which complaints something is for; an empty list does not restrict. */
  record AppliesWhenView(Set<String> countries, Set<String> products, Set<String> channels) {}

  /**
   * A rule, in the words of the files.
   *
   * @param calendar absent: that of the complaint
   */
  record RuleView(
      String name,
      String text,
      AppliesWhenView appliesWhen,
      String startedBy,
      String amount,
      String unit,
      String ends,
      @Nullable String calendar,
      String pauses,
      boolean tellBefore,
      @Nullable ExtensionView extension,
      String metBy) {}

  /** How a time may be put off, for a customer who is told before it passes. */
  record ExtensionView(String amount, String countsFrom, int times) {}

  static RulePackView of(RulePack pack) {
    return new RulePackView(
        pack.id(),
        pack.version(),
        pack.name(),
        pack.source(),
        pack.validFrom(),
        pack.appliesWhen().map(RulePackView::of).orElse(null),
        pack.rules().stream().map(RulePackView::of).toList());
  }

  private static AppliesWhenView of(AppliesWhen when) {
    return new AppliesWhenView(when.countries(), when.products(), when.channels());
  }

  private static RuleView of(Rule rule) {
    return new RuleView(
        rule.name(),
        rule.text(),
        of(rule.appliesWhen()),
        Readings.written(rule.startedBy()),
        rule.amount().toString(),
        Readings.written(rule.unit()),
        rule.ending().toString(),
        rule.calendar().orElse(null),
        Readings.written(rule.pauses()),
        rule.tellBefore(),
        rule.extension().map(RulePackView::of).orElse(null),
        Readings.written(rule.metBy()));
  }

  private static ExtensionView of(Extension extension) {
    return new ExtensionView(
        extension.amount().toString(), Readings.written(extension.countsFrom()), extension.times());
  }
}
