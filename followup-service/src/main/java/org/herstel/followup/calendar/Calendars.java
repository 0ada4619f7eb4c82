package org.herstel.followup.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.herstel.followup.datafile.DataFile;
import org.herstel.followup.datafile.Mistakes;

/** All calendars in all their versions. */
public final class Calendars {
  private static final Comparator<BusinessTime> NEWEST_FIRST =
      Comparator.comparing((BusinessTime time) -> time.calendar().inForceFrom()).reversed();

  private final Map<String, List<BusinessTime>> versions;
  private final Set<String> named;

  private Calendars(Map<String, List<BusinessTime>> versions, Set<String> named) {
    this.versions = versions;
    this.named = named;
  }

  /**
   * Reads calendars.
   *
   * @throws org.herstel.followup.datafile.RefusedFiles with all mistakes, if there is one
   */
  public static Calendars load(List<DataFile> files) {
    Mistakes mistakes = new Mistakes();
    Calendars calendars = read(files, mistakes);
    mistakes.refuse();
    return calendars;
  }

  /** Reads calendars together with other files; with mistakes, the result is not for use. */
  public static Calendars read(List<DataFile> files, Mistakes mistakes) {
    Map<String, List<BusinessTime>> versions = new HashMap<>();
    Set<String> named = new HashSet<>();
    Set<List<Object>> taken = new HashSet<>();
    for (DataFile file : files) {
      CalendarFile.Read read = CalendarFile.read(file, mistakes);
      read.id().ifPresent(named::add);
      read.time().ifPresent(time -> checkUnique(read, time.calendar(), taken, mistakes));
      read.time()
          .ifPresent(time -> versions.merge(time.calendar().id(), List.of(time), Calendars::both));
    }
    return new Calendars(versions, named);
  }

  private static List<BusinessTime> both(List<BusinessTime> some, List<BusinessTime> more) {
    return Stream.concat(some.stream(), more.stream()).sorted(NEWEST_FIRST).toList();
  }

  private static void checkUnique(
      CalendarFile.Read read,
      BusinessCalendar calendar,
      Set<List<Object>> taken,
      Mistakes mistakes) {
    if (!taken.add(List.of(calendar.id(), calendar.version()))) {
      mistakes.add(
          read.place(), "there is another " + calendar.id() + " of version " + calendar.version());
    } else if (!taken.add(List.of(calendar.id(), calendar.validFrom()))) {
      mistakes.add(
          read.place(),
          "another version of %s is valid from %s too"
              .formatted(calendar.id(), calendar.validFrom()));
    }
  }

  /** All versions, by id, the newest first. */
  public List<BusinessTime> all() {
    return versions.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(time -> time.calendar().id()))
        .toList();
  }

  /** All versions of one, the newest first; none if there is no calendar of that id. */
  public List<BusinessTime> of(String id) {
    return versions.getOrDefault(id, List.of());
  }

  /** Whether there is a calendar of that id, were it only one with mistakes. */
  public boolean named(String id) {
    return named.contains(id);
  }

  /**
   * The version with which a clock is started at a moment; before the first version, the first.
   *
   * @throws NoSuchElementException if there is no calendar of that id
   */
  public BusinessTime inForce(String id, Instant at) {
    List<BusinessTime> known = versions(id);
    return known.stream()
        .filter(time -> !time.calendar().inForceFrom().isAfter(at))
        .findFirst()
        .orElseGet(known::getLast);
  }

  /** A version, for instance the one that an earlier explanation names. */
  public Optional<BusinessTime> version(String id, String version) {
    return versions.getOrDefault(id, List.of()).stream()
        .filter(time -> time.calendar().version().equals(version))
        .findFirst();
  }

  private List<BusinessTime> versions(String id) {
    return Optional.ofNullable(versions.get(id))
        .orElseThrow(() -> new NoSuchElementException("there is no calendar " + id));
  }
}
