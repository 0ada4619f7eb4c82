package org.herstel.followup.rulebook;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.herstel.followup.calendar.BusinessCalendar;
import org.herstel.followup.datafile.DataFile;

/** Calendars and rule packs without a database. */
public final class TestRuleBooks {
  private TestRuleBooks() {}

  /** Those that come with the service, with the default settings. */
  public static RuleBooks shipped() {
    return of(Map.of(), List.of());
  }

  static RuleBooks of(Map<String, String> settings, List<DataFile> stored) {
    RuleBookConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(RuleBookConfig.class)
            .withDefaultValues(settings)
            .build()
            .getConfigMapping(RuleBookConfig.class);
    return new RuleBooks(
        config,
        new StoredCalendars(null) {
          @Override
          int count() {
            return stored.size();
          }

          @Override
          List<DataFile> all() {
            return List.copyOf(stored);
          }

          @Override
          void add(BusinessCalendar calendar, DataFile file) {
            stored.add(file);
          }
        });
  }
}
