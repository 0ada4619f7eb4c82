package org.herstel.followup.rulepack;

import java.util.Optional;
import org.herstel.followup.calendar.Ending;

/**
 * A time that has to be kept.
 *
 * @param name stable; several rules of a pack may share it when they are for different complaints
 * @param text what it asks, in plain words
 * @param appliesWhen among the complaints of the pack, which ones it is for
 * @param startedBy what starts its clock
 * @param amount how much time there is
 * @param unit of which time
 * @param ending when the last day ends, for calendar days; business days end when the house closes
 * @param calendar id; empty: that of the complaint
 * @param pauses when its clock stands still
 * @param tellBefore whether the customer must be told before it passes that it will not be kept
 * @param extension how it may be put off; empty: not at all
 * @param metBy what keeps it
 */
public record Rule(
    String name,
    String text,
    AppliesWhen appliesWhen,
    StartedBy startedBy,
    Amount amount,
    Unit unit,
    Ending ending,
    Optional<String> calendar,
    Pauses pauses,
    boolean tellBefore,
    Optional<Extension> extension,
    MetBy metBy) {

  /**
   * The whole amount from the start.
   *
   * @param extensions how often the time has been put off
   * @throws IllegalArgumentException if that is more often than the rule allows
   */
  Amount amount(int extensions) {
    int allowed = extension.map(Extension::times).orElse(0);
    if (extensions < 0 || extensions > allowed) {
      throw new IllegalArgumentException(
          "%s may be put off %d times, not %d".formatted(name, allowed, extensions));
    }
    return extension.map(one -> one.whole(amount, extensions)).orElse(amount);
  }
}
