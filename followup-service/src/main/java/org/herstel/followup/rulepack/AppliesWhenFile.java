package org.herstel.followup.rulepack;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.herstel.events.Channel;
import org.herstel.followup.datafile.Members;
import org.herstel.followup.datafile.Readings;
import org.herstel.followup.datafile.Value;

/** Reads which complaints something is for. */
final class AppliesWhenFile {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private AppliesWhenFile() {}

  /** The condition; what is wrong in it is noted and left out. */
  static Optional<AppliesWhen> read(Value value) {
    return value.members().map(AppliesWhenFile::read);
  }

  private static AppliesWhen read(Members members) {
    AppliesWhen appliesWhen =
        new AppliesWhen(
            all(members, "countries", AppliesWhenFile::country),
            all(members, "products", Readings::name),
            all(members, "channels", AppliesWhenFile::channel));
    members.nothingElse();
    return appliesWhen;
  }

  private static Set<String> all(Members members, String name, Function<String, String> reading) {
    Set<String> all = new TreeSet<>();
    members.optional(name).ifPresent(value -> fill(all, value, reading));
    return all;
  }

  private static void fill(Set<String> all, Value list, Function<String, String> reading) {
    int entries = 0;
    for (Value entry : list.list()) {
      entries++;
      Optional<String> one = entry.as(reading);
      if (one.filter(text -> !all.add(text)).isPresent()) {
        entry.refuse("is given twice: " + one.get());
      }
    }
    if (entries == 0) {
      list.refuse("names nothing; leave it out if any will do");
    }
  }

  private static String country(String text) {
    if (!COUNTRIES.contains(text)) {
      throw new IllegalArgumentException("a country is two capital letters of ISO 3166-1");
    }
    return text;
  }

  private static String channel(String text) {
    return Readings.written(Readings.oneOf(Channel.class).apply(text));
  }
}
