package org.herstel.followup.rulebook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/** Where calendars and rule packs are, and how those of a complaint are chosen. */
@ConfigMapping(prefix = "herstel.followup")
public interface RuleBookConfig {
  /** A folder with calendars of the house, beside those that come with the service. */
  Optional<String> calendars();

  /** A folder with rule packs of the house, beside those that come with the service. */
  Optional<String> rulePacks();

  /** Country of complaints whose source is not named below, ISO 3166-1 alpha-2. */
  @WithDefault("NL")
  String country();

  /** Country of the complaints of a source. */
  Map<String, String> countryBySource();

  /** What a concern of a category is about, in the words of the packs. */
  Map<String, String> productByCategory();

  /** Id of the calendar of complaints from countries that are not named below. */
  @WithDefault("house-nl")
  String calendar();

  /** Id of the calendar of complaints from a country. */
  Map<String, String> calendarByCountry();

  /** Id of the pack for complaints that no other pack is for. */
  @WithDefault("house")
  String rulePack();
}
