package org.herstel.invitation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The part of a zone's rules that a calendar needs to place one event: the offset in force when it
 * begins, and the changes until after its end. Taken from the rules that this service reckons with
 * itself, so that a calendar with older rules shows the same moment.
 */
final class ZoneFile {
  private static final LocalDateTime EVER = LocalDateTime.of(1970, 1, 1, 0, 0);

  private ZoneFile() {}

  static VTimeZone of(ZoneId zone, Instant begin, Instant end) {
    return new VTimeZone(
        new PropertyList(List.of(new TzId(zone.getId()))),
        new ComponentList<>(observances(zone.getRules(), begin, end)));
  }

  private static List<Observance> observances(ZoneRules rules, Instant begin, Instant end) {
    List<Observance> observances = new ArrayList<>();
    ZoneOffsetTransition before = rules.previousTransition(begin.plusNanos(1));
    if (before == null) {
      ZoneOffset offset = rules.getOffset(begin);
      observances.add(observance(rules.isDaylightSavings(begin), EVER, offset, offset));
    } else {
      observances.add(observance(rules, before));
    }
    ZoneOffsetTransition next = rules.nextTransition(begin);
    while (next != null) {
      observances.add(observance(rules, next));
      next = next.getInstant().isAfter(end) ? null : rules.nextTransition(next.getInstant());
    }
    return observances;
  }

  /** RFC 5545, 3.6.5: the onset is written in the local time before it. */
  private static Observance observance(ZoneRules rules, ZoneOffsetTransition change) {
    return observance(
        rules.isDaylightSavings(change.getInstant()),
        change.getDateTimeBefore(),
        change.getOffsetBefore(),
        change.getOffsetAfter());
  }

  private static Observance observance(
      boolean daylight, LocalDateTime onset, ZoneOffset from, ZoneOffset to) {
    PropertyList properties =
        new PropertyList(List.of(new DtStart<>(onset), new TzOffsetFrom(from), new TzOffsetTo(to)));
    return daylight ? new Daylight(properties) : new Standard(properties);
  }
}
