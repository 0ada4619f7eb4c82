package org.herstel.followup.rulepack;

import java.util.Optional;
import java.util.function.Predicate;
import org.herstel.followup.calendar.Ending;
import org.herstel.followup.datafile.Members;
import org.herstel.followup.datafile.Mistakes;
import org.herstel.followup.datafile.Readings;
import org.herstel.followup.datafile.Value;
import org.herstel.followup.rulepack.Extension.CountsFrom;

/** Reads one rule of a pack. */
final class RuleFile {
  /** What a rule says instead of the id of a calendar. */
  static final String OF_THE_COMPLAINT = "complaint's";

  private final Members members;
  private final Mistakes mistakes;
  private final Predicate<String> knownCalendar;

  private RuleFile(Members members, Mistakes mistakes, Predicate<String> knownCalendar) {
    this.members = members;
    this.mistakes = mistakes;
    this.knownCalendar = knownCalendar;
  }

  /** The rule; empty if there are mistakes. */
  static Optional<Rule> read(Members members, Mistakes mistakes, Predicate<String> knownCalendar) {
    return new RuleFile(members, mistakes, knownCalendar).read();
  }

  private Optional<Rule> read() {
    int before = mistakes.count();
    Optional<String> name = members.required("name").flatMap(value -> value.as(Readings::name));
    Optional<String> text = members.required("text").flatMap(Value::text);
    AppliesWhen appliesWhen =
        members.optional("applies-when").flatMap(AppliesWhenFile::read).orElse(AppliesWhen.ALWAYS);
    Optional<StartedBy> startedBy = required("started-by", StartedBy.class);
    Optional<Unit> unit = required("unit", Unit.class);
    Optional<Amount> amount = members.required("amount").flatMap(value -> amount(value, unit));
    Optional<Ending> ending = ending(unit, amount);
    Optional<String> calendar = members.required("calendar").flatMap(this::calendar);
    Optional<Pauses> pauses = required("pauses", Pauses.class);
    Optional<Boolean> tellBefore =
        members.required("tell-before").flatMap(value -> value.as(RuleFile::yes));
    Optional<Extension> extension =
        members.optional("extension").flatMap(value -> extension(value, unit, amount, tellBefore));
    Optional<MetBy> metBy = required("met-by", MetBy.class);
    members.nothingElse();
    if (mistakes.count() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule(
            name.orElseThrow(),
            text.orElseThrow(),
            appliesWhen,
            startedBy.orElseThrow(),
            amount.orElseThrow(),
            unit.orElseThrow(),
            ending.orElse(Ending.SAME_TIME),
            calendar.filter(id -> !id.equals(OF_THE_COMPLAINT)),
            pauses.orElseThrow(),
            tellBefore.orElseThrow(),
            extension,
            metBy.orElseThrow()));
  }

  private <E extends Enum<E>> Optional<E> required(String name, Class<E> choice) {
    return members.required(name).flatMap(value -> value.as(Readings.oneOf(choice)));
  }

  private Optional<Amount> amount(Value value, Optional<Unit> unit) {
    Optional<Amount> amount = value.as(Amount::parse);
    if (unit.filter(Unit.BUSINESS::equals).isPresent()
        && amount.filter(RuleFile::uncountable).isPresent()) {
      value.refuse("of business time is counted in days or hours, not in months or years");
    }
    return amount;
  }

  private static boolean uncountable(Amount amount) {
    return amount instanceof Amount.Days days && !days.countable();
  }

  private Optional<Ending> ending(Optional<Unit> unit, Optional<Amount> amount) {
    if (unit.isEmpty() || amount.isEmpty()) {
      return members.optional("ends").flatMap(value -> value.as(Ending::parse));
    }
    if (unit.get() == Unit.CALENDAR && amount.get() instanceof Amount.Days) {
      return members.required("ends").flatMap(value -> value.as(Ending::parse));
    }
    members
        .optional("ends")
        .ifPresent(
            value -> value.refuse("is only for calendar days: business days end at closing"));
    return Optional.empty();
  }

  private Optional<String> calendar(Value value) {
    Optional<String> id = value.text();
    id.filter(one -> !one.equals(OF_THE_COMPLAINT) && !knownCalendar.test(one))
        .ifPresent(one -> value.refuse("is not known: " + one));
    return id;
  }

  private static boolean yes(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("it is true or false");
    };
  }

  private Optional<Extension> extension(
      Value value, Optional<Unit> unit, Optional<Amount> first, Optional<Boolean> tellBefore) {
    if (tellBefore.filter(told -> !told).isPresent()) {
      value.refuse("is only for a customer who is told before: tell-before must be true");
    }
    return value.members().flatMap(some -> extension(some, unit, first));
  }

  private Optional<Extension> extension(Members some, Optional<Unit> unit, Optional<Amount> first) {
    Optional<Value> amountValue = some.required("amount");
    Optional<Amount> amount = amountValue.flatMap(value -> amount(value, unit));
    Optional<CountsFrom> countsFrom =
        some.required("counts-from").flatMap(value -> value.as(Readings.oneOf(CountsFrom.class)));
    Optional<Value> timesValue = some.required("times");
    Optional<Integer> times = timesValue.flatMap(value -> value.as(RuleFile::times));
    some.nothingElse();
    if (first.isPresent() && amount.filter(one -> !one.sameSort(first.get())).isPresent()) {
      amountValue.orElseThrow().refuse("must be of the same sort as that of the rule");
    }
    if (countsFrom.filter(CountsFrom.START::equals).isPresent()
        && times.filter(one -> one > 1).isPresent()) {
      timesValue.orElseThrow().refuse("can only be 1 when it counts from the start");
    }
    return amount.isEmpty() || countsFrom.isEmpty() || times.isEmpty()
        ? Optional.empty()
        : Optional.of(new Extension(amount.get(), countsFrom.get(), times.get()));
  }

  private static int times(String text) {
    if (!text.matches("[1-9]\\d?")) {
      throw new IllegalArgumentException("it is a whole number from 1 to 99");
    }
    return Integer.parseInt(text);
  }
}
