package org.herstel.followup.rulepack;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All rule packs in all their versions. */
public final class RulePacks {
  private static final Comparator<RulePack> NEWEST = Comparator.comparing(RulePack::validFrom);
  private static final Comparator<RulePack> NARROWEST =
      Comparator.comparingInt(pack -> pack.appliesWhen().orElseThrow().rank());

  private final List<RulePack> packs;

  RulePacks(List<RulePack> packs) {
    this.packs = List.copyOf(packs);
  }

  /**
   * The pack that a complaint is under: of each pack the version valid on the day, of those that
   * are for the complaint the narrowest; the house's own if there is none. No two are as narrow:
   * such packs are refused when they are read.
   *
   * @param on the day the complaint came in
   */
  public RulePack choose(ComplaintFacts facts, LocalDate on) {
    return byId().values().stream()
        .map(versions -> valid(versions, on))
        .flatMap(Optional::stream)
        .filter(pack -> pack.appliesWhen().filter(when -> when.matches(facts)).isPresent())
        .max(NARROWEST)
        .orElseGet(this::oldestOfHouse);
  }

  /** The version of a pack that is valid on a day; empty: there is none yet. */
  public Optional<RulePack> inForce(String id, LocalDate on) {
    return valid(byId().getOrDefault(id, List.of()), on);
  }

  /** A version, for instance the one that an earlier explanation names. */
  public Optional<RulePack> version(String id, String version) {
    return packs.stream()
        .filter(pack -> pack.id().equals(id) && pack.version().equals(version))
        .findFirst();
  }

  /** All versions of all packs. */
  public List<RulePack> all() {
    return packs;
  }

  private Map<String, List<RulePack>> byId() {
    return packs.stream().collect(Collectors.groupingBy(RulePack::id));
  }

  private static Optional<RulePack> valid(Collection<RulePack> versions, LocalDate on) {
    return versions.stream().filter(pack -> !pack.validFrom().isAfter(on)).max(NEWEST);
  }

  /** Even a complaint from before the first version is under some rule. */
  private RulePack oldestOfHouse() {
    return packs.stream()
        .filter(pack -> pack.id().equals(RulePack.HOUSE))
        .min(NEWEST)
        .orElseThrow();
  }
}
