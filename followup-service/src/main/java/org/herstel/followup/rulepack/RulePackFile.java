package org.herstel.followup.rulepack;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.herstel.followup.datafile.DataFile;
import org.herstel.followup.datafile.Members;
import org.herstel.followup.datafile.Mistakes;
import org.herstel.followup.datafile.Place;
import org.herstel.followup.datafile.Readings;
import org.herstel.followup.datafile.Value;

/** Reads one rule pack. */
final class RulePackFile {
  /** What a pack says that is for no complaint unless it is chosen by its id. */
  static final String NEVER = "never";

  private final Members members;
  private final Mistakes mistakes;
  private final Predicate<String> knownCalendar;

  private RulePackFile(Members members, Mistakes mistakes, Predicate<String> knownCalendar) {
    this.members = members;
    this.mistakes = mistakes;
    this.knownCalendar = knownCalendar;
  }

  /** A pack, and where it says which version of what it is. */
  record Read(RulePack pack, Place place) {}

  /** The pack; empty if there are mistakes. */
  static Optional<Read> read(DataFile file, Mistakes mistakes, Predicate<String> knownCalendar) {
    return Members.of(file, mistakes)
        .flatMap(members -> new RulePackFile(members, mistakes, knownCalendar).read());
  }

  private Optional<Read> read() {
    int before = mistakes.count();
    Optional<String> id = members.required("id").flatMap(value -> value.as(Readings::name));
    Optional<Value> versionValue = members.required("version");
    Optional<String> version = versionValue.flatMap(value -> value.as(Readings::name));
    Optional<String> name = members.required("name").flatMap(Value::text);
    Optional<URI> source = members.required("source").flatMap(value -> value.as(RulePackFile::uri));
    Optional<LocalDate> validFrom =
        members.required("valid-from").flatMap(value -> value.as(Readings::date));
    Optional<AppliesWhen> appliesWhen =
        members.required("applies-when").flatMap(value -> appliesWhen(value, id));
    List<Rule> rules = members.required("rules").map(this::rules).orElse(List.of());
    members.nothingElse();
    if (mistakes.count() > before) {
      return Optional.empty();
    }
    RulePack pack =
        new RulePack(
            id.orElseThrow(),
            version.orElseThrow(),
            name.orElseThrow(),
            source.orElseThrow(),
            validFrom.orElseThrow(),
            appliesWhen,
            rules);
    return Optional.of(new Read(pack, versionValue.orElseThrow().place()));
  }

  private static URI uri(String text) {
    URI uri = URI.create(text);
    boolean web = "https".equals(uri.getScheme()) && uri.getHost() != null;
    if (!web && !text.startsWith("docs/")) {
      throw new IllegalArgumentException(
          "a source is an https address, or a document of this project under docs/");
    }
    return uri;
  }

  private static Optional<AppliesWhen> appliesWhen(Value value, Optional<String> id) {
    Optional<AppliesWhen> appliesWhen =
        value.isText() && value.text().filter(NEVER::equals).isPresent()
            ? Optional.empty()
            : AppliesWhenFile.read(value);
    boolean always = appliesWhen.filter(AppliesWhen.ALWAYS::equals).isPresent();
    if (id.filter(RulePack.HOUSE::equals).isPresent() && !always) {
      value.refuse("of the house sets no condition: it is for all that no other pack is for");
    }
    if (id.filter(RulePack.HOUSE::equals).isEmpty() && always) {
      value.refuse("sets no condition: only the pack of the house is for every complaint");
    }
    return appliesWhen;
  }

  private List<Rule> rules(Value list) {
    List<Rule> rules = new ArrayList<>();
    List<Value> entries = list.list();
    for (Value entry : entries) {
      Optional<Rule> rule =
          entry.members().flatMap(some -> RuleFile.read(some, mistakes, knownCalendar));
      rule.filter(one -> rules.stream().anyMatch(other -> rivals(one, other)))
          .ifPresent(one -> entry.refuse("is a second " + one.name() + " for the same complaints"));
      rule.ifPresent(rules::add);
    }
    if (entries.isEmpty()) {
      list.refuse("has no rule");
    }
    return rules;
  }

  private static boolean rivals(Rule one, Rule other) {
    return one.name().equals(other.name()) && one.appliesWhen().rivals(other.appliesWhen());
  }
}
