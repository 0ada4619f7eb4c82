package org.herstel.followup.rulepack;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herstel.followup.calendar.Calendars;
import org.herstel.followup.datafile.DataFile;
import org.herstel.followup.datafile.Mistakes;
import org.herstel.followup.datafile.Place;
import org.herstel.followup.datafile.ShippedFiles;

/**
 * All calendars and rule packs. A service reads them at its start and does not start with a mistake
 * in them.
 */
public record RuleBook(Calendars calendars, RulePacks packs) {

  /**
   * Reads both together, because rules refer to calendars.
   *
   * @throws org.herstel.followup.datafile.RefusedFiles with the mistakes of all files, if there is
   *     one
   */
  public static RuleBook load(List<DataFile> calendarFiles, List<DataFile> packFiles) {
    Mistakes mistakes = new Mistakes();
    Calendars calendars = Calendars.read(calendarFiles, mistakes);
    List<RulePackFile.Read> read =
        packFiles.stream()
            .map(file -> RulePackFile.read(file, mistakes, calendars::named))
            .flatMap(Optional::stream)
            .toList();
    checkUnique(read, mistakes);
    checkRivals(read, mistakes);
    mistakes.refuse();
    checkHouse(read, mistakes);
    mistakes.refuse();
    return new RuleBook(
        calendars, new RulePacks(read.stream().map(RulePackFile.Read::pack).toList()));
  }

  /** The ones that come with the service. */
  public static RuleBook shipped() {
    return load(ShippedFiles.in("calendars"), ShippedFiles.in("rule-packs"));
  }

  private static void checkUnique(List<RulePackFile.Read> read, Mistakes mistakes) {
    Set<List<Object>> taken = new HashSet<>();
    for (RulePackFile.Read one : read) {
      RulePack pack = one.pack();
      if (!taken.add(List.of(pack.id(), pack.version()))) {
        mistakes.add(
            one.place(), "there is another %s of version %s".formatted(pack.id(), pack.version()));
      } else if (!taken.add(List.of(pack.id(), pack.validFrom()))) {
        mistakes.add(
            one.place(),
            "another version of %s is valid from %s too".formatted(pack.id(), pack.validFrom()));
      }
    }
  }

  /** Two packs for the same complaint at the same time, neither narrower: it could be either. */
  private static void checkRivals(List<RulePackFile.Read> read, Mistakes mistakes) {
    for (int i = 0; i < read.size(); i++) {
      for (RulePackFile.Read other : read.subList(0, i)) {
        RulePack one = read.get(i).pack();
        if (rivals(one, other.pack()) && together(one, other.pack(), read)) {
          mistakes.add(
              read.get(i).place(),
              "%s %s is for the same complaints as %s %s, and neither is narrower"
                  .formatted(one.id(), one.version(), other.pack().id(), other.pack().version()));
        }
      }
    }
  }

  private static boolean rivals(RulePack one, RulePack other) {
    return !one.id().equals(other.id())
        && one.appliesWhen().isPresent()
        && other.appliesWhen().isPresent()
        && one.appliesWhen().get().rivals(other.appliesWhen().get());
  }

  private static boolean together(RulePack one, RulePack other, List<RulePackFile.Read> read) {
    return one.validFrom().isBefore(endOf(other, read))
        && other.validFrom().isBefore(endOf(one, read));
  }

  private static LocalDate endOf(RulePack pack, List<RulePackFile.Read> read) {
    return read.stream()
        .map(RulePackFile.Read::pack)
        .filter(other -> other.id().equals(pack.id()))
        .map(RulePack::validFrom)
        .filter(from -> from.isAfter(pack.validFrom()))
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MAX);
  }

  private static void checkHouse(List<RulePackFile.Read> read, Mistakes mistakes) {
    if (read.stream().noneMatch(one -> one.pack().id().equals(RulePack.HOUSE))) {
      mistakes.add(
          new Place("rule packs", 1),
          "no pack has the id " + RulePack.HOUSE + ", for complaints that no other one is for");
    }
  }
}
