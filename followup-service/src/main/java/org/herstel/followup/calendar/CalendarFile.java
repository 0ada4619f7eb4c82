package org.herstel.followup.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herstel.followup.datafile.DataFile;
import org.herstel.followup.datafile.Members;
import org.herstel.followup.datafile.Mistakes;
import org.herstel.followup.datafile.Place;
import org.herstel.followup.datafile.Readings;
import org.herstel.followup.datafile.Value;

/** Reads one calendar. */
final class CalendarFile {

  private final Members members;
  private final Mistakes mistakes;

  private CalendarFile(Members members, Mistakes mistakes) {
    this.members = members;
    this.mistakes = mistakes;
  }

  /**
   * What a file has.
   *
   * @param id also of a calendar with mistakes, so that who refers to it is not blamed for them
   * @param time empty if there are mistakes
   * @param place of the version
   */
  record Read(Optional<String> id, Optional<BusinessTime> time, Place place) {}

  static Read read(DataFile file, Mistakes mistakes) {
    return Members.of(file, mistakes)
        .map(members -> new CalendarFile(members, mistakes).read())
        .orElseGet(() -> new Read(Optional.empty(), Optional.empty(), new Place(file.name(), 1)));
  }

  private Read read() {
    Optional<String> id = members.required("id").flatMap(value -> value.as(Readings::name));
    Place place = members.optional("version").map(Value::place).orElse(members.place());
    return new Read(id, time(id), place);
  }

  private Optional<BusinessTime> time(Optional<String> id) {
    int before = mistakes.count();
    Optional<String> version =
        members.required("version").flatMap(value -> value.as(Readings::name));
    Optional<LocalDate> validFrom =
        members.required("valid-from").flatMap(value -> value.as(CalendarFile::date));
    Optional<ZoneId> zone = members.required("zone").flatMap(value -> value.as(CalendarFile::zone));
    Optional<Value> hours = members.required("hours");
    Optional<WeeklyHours> week = hours.flatMap(Value::members).map(this::week);
    List<HolidayRegion> regions =
        members.optional("holidays").map(CalendarFile::regions).orElse(List.of());
    Map<LocalDate, String> closures =
        members.optional("closures").map(CalendarFile::closures).orElse(Map.of());
    members.nothingElse();
    if (id.isEmpty() || mistakes.count() > before) {
      return Optional.empty();
    }
    return opening(
        new BusinessCalendar(
            id.get(),
            version.orElseThrow(),
            validFrom.orElseThrow(),
            zone.orElseThrow(),
            week.orElseThrow(),
            regions,
            closures),
        hours.orElseThrow());
  }

  private static Optional<BusinessTime> opening(BusinessCalendar calendar, Value hours) {
    try {
      return Optional.of(BusinessTime.of(calendar));
    } catch (IllegalArgumentException e) {
      hours.refuse(e.getMessage());
      return Optional.empty();
    }
  }

  private static LocalDate date(String text) {
    LocalDate date = Readings.date(text);
    if (date.getYear() < BusinessTime.FIRST_YEAR || date.getYear() > BusinessTime.LAST_YEAR) {
      throw new IllegalArgumentException(
          "calendars are for " + BusinessTime.FIRST_YEAR + " to " + BusinessTime.LAST_YEAR);
    }
    return date;
  }

  private static ZoneId zone(String text) {
    // Offsets such as +01:00 are zones to Java, but know nothing of summer time.
    if (!ZoneNames.isName(text)) {
      throw new IllegalArgumentException("it is not a zone of the IANA database");
    }
    return ZoneId.of(text);
  }

  private WeeklyHours week(Members days) {
    int before = mistakes.count();
    Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      days.optional(Readings.written(day)).ifPresent(shifts -> week.put(day, shifts(shifts)));
    }
    days.nothingElse();
    return new WeeklyHours(mistakes.count() > before ? Map.of() : week);
  }

  private static List<Shift> shifts(Value day) {
    List<Shift> shifts = new ArrayList<>();
    for (Value entry : day.list()) {
      Optional<Shift> shift = entry.as(Shift::parse);
      shift.flatMap(one -> overlapping(one, shifts)).ifPresent(entry::refuse);
      shift.ifPresent(shifts::add);
    }
    return shifts;
  }

  private static Optional<String> overlapping(Shift shift, List<Shift> others) {
    return others.stream()
        .filter(shift::overlaps)
        .findFirst()
        .map(other -> "overlaps: " + shift + " and " + other);
  }

  private static List<HolidayRegion> regions(Value list) {
    List<HolidayRegion> regions = new ArrayList<>();
    for (Value entry : list.list()) {
      Optional<HolidayRegion> region = entry.members().flatMap(CalendarFile::region);
      if (region.filter(regions::contains).isPresent()) {
        entry.refuse("is given twice");
      }
      region.ifPresent(regions::add);
    }
    return regions;
  }

  private static Optional<HolidayRegion> region(Members members) {
    Optional<Value> country = members.required("country");
    Optional<Value> part = members.optional("subdivision");
    members.nothingElse();
    return country
        .flatMap(value -> value.as(PublicHolidays::country))
        .flatMap(known ->
            part.map(value -> value.as(text -> PublicHolidays.subdivision(known, text)))
                .map(found -> found.map(one -> new HolidayRegion(known, Optional.of(one))))
                .orElseGet(() -> Optional.of(new HolidayRegion(known, Optional.empty()))));
  }

  private static Map<LocalDate, String> closures(Value list) {
    Map<LocalDate, String> closures = new LinkedHashMap<>();
    for (Value entry : list.list()) {
      entry.members().ifPresent(members -> closure(entry, members, closures));
    }
    return closures;
  }

  private static void closure(Value entry, Members members, Map<LocalDate, String> closures) {
    Optional<LocalDate> date =
        members.required("date").flatMap(value -> value.as(CalendarFile::date));
    Optional<String> name = members.required("name").flatMap(Value::text);
    members.nothingElse();
    if (date.filter(closures::containsKey).isPresent()) {
      entry.refuse("is a second closure on " + date.get());
    }
    date.ifPresent(day -> closures.put(day, name.orElse("")));
  }
}
