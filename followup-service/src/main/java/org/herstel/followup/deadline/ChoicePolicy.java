package org.herstel.followup.deadline;

import java.util.Map;
import java.util.Optional;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.followup.datafile.Readings;
import org.herstel.followup.rulepack.ComplaintFacts;

/**
 * How the facts that rules are chosen by follow from a complaint. Addresses are free text, so the
 * country is that of the source, or the house's own.
 *
 * @param country of complaints whose source is not named in {@code countryBySource}
 * @param productByCategory what a concern of a category is about; the first concern whose category
 *     is named decides
 * @param calendar id of the calendar of complaints from countries that {@code calendarByCountry}
 *     does not name
 * @param pack id of the pack for complaints that no other is for
 */
public record ChoicePolicy(
    String country,
    Map<String, String> countryBySource,
    Map<String, String> productByCategory,
    String calendar,
    Map<String, String> calendarByCountry,
    String pack) {
  /** Keeps own copies. */
  public ChoicePolicy {
    countryBySource = Map.copyOf(countryBySource);
    productByCategory = Map.copyOf(productByCategory);
    calendarByCountry = Map.copyOf(calendarByCountry);
  }

  /** What decides about a complaint. */
  public ComplaintFacts facts(ComplaintReceived received) {
    String of = Optional.ofNullable(received.source()).map(countryBySource::get).orElse(country);
    Optional<String> product =
        received.concerns().stream()
            .flatMap(
                concern -> Optional.ofNullable(productByCategory.get(concern.category())).stream())
            .findFirst();
    return new ComplaintFacts(
        Optional.of(of), product, Optional.of(Readings.written(received.channel())));
  }

  /** The id of the calendar of a complaint. */
  public String calendar(ComplaintFacts facts) {
    return facts.country().map(calendarByCountry::get).orElse(calendar);
  }
}
