package org.herstel.followup.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Public and bank holidays, from Jollyday. Days that are only observed (as Good Friday is in the
 * Netherlands) are working days: a house that keeps them names them as own closures. Where a
 * holiday is moved off a weekend, the day itself and the one in its place are both holidays.
 */
final class PublicHolidays {
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Map<RegionYear, Map<LocalDate, String>> KNOWN = new ConcurrentHashMap<>();

  private PublicHolidays() {}

  private record RegionYear(HolidayRegion region, int year) {}

  /**
   * Days with their names.
   *
   * @param year of the holidays; the day that one is moved to may be in the year before or after
   */
  static Map<LocalDate, String> of(List<HolidayRegion> regions, int year) {
    Map<LocalDate, String> all = new HashMap<>();
    regions.forEach(region ->
        all.putAll(KNOWN.computeIfAbsent(new RegionYear(region, year), PublicHolidays::lookedUp)));
    return all;
  }

  private static Map<LocalDate, String> lookedUp(RegionYear wanted) {
    Map<LocalDate, String> names = new TreeMap<>();
    for (Holiday holiday : holidays(wanted.region(), Year.of(wanted.year()))) {
      if (holiday.getType() != HolidayType.OBSERVANCE) {
        String name = holiday.getDescription(Locale.ENGLISH);
        names.putIfAbsent(holiday.getActualDate(), name);
        holiday.getObservedDate().ifPresent(moved -> names.putIfAbsent(moved, name));
      }
    }
    return Map.copyOf(names);
  }

  // Jollyday does not say that it may be asked by several threads at once.
  private static synchronized Set<Holiday> holidays(HolidayRegion region, Year year) {
    return new TreeSet<>(
        manager(region.country())
            .getHolidays(year, region.subdivision().stream().toArray(String[]::new)));
  }

  private static HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
  }

  /**
   * Reads a country.
   *
   * @throws IllegalArgumentException if its holidays are not known
   */
  static String country(String text) {
    if (!COUNTRY.matcher(text).matches()
        || !HolidayManager.getSupportedCalendarCodes().contains(text)) {
      throw new IllegalArgumentException("no country of that code whose holidays are known");
    }
    return text;
  }

  /**
   * Reads a part of a country.
   *
   * @throws IllegalArgumentException if the country has no part of that name
   */
  static synchronized String subdivision(String country, String text) {
    // Jollyday itself answers for an unknown part as if none had been named.
    Set<String> known = manager(country).getCalendarHierarchy().getChildren().keySet();
    if (!known.contains(text)) {
      throw new IllegalArgumentException(
          country + " has the parts " + String.join(", ", new TreeSet<>(known)));
    }
    return text;
  }
}
