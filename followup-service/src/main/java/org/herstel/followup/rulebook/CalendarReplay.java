package org.herstel.followup.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.ReferenceEvent.CalendarChanged;
import org.herstel.followup.calendar.BusinessCalendar;
import org.herstel.followup.calendar.Calendars;
import org.herstel.followup.datafile.DataFile;
import org.herstel.kit.inbox.Replay;
import org.herstel.kit.journal.StreamTransaction;

/**
 * Brings versions of calendars back after a restore, of each calendar those that its compacted
 * topic still holds: at least the newest.
 */
@ApplicationScoped
class CalendarReplay implements Replay {
  private final StoredCalendars stored;

  CalendarReplay(StoredCalendars stored) {
    this.stored = stored;
  }

  @Override
  public void said(Envelope envelope, Event event, StreamTransaction transaction) {
    if (event instanceof CalendarChanged changed) {
      DataFile file = CalendarText.of(changed.id(), body(changed)).file(changed.id());
      BusinessCalendar calendar = Calendars.load(List.of(file)).all().getFirst().calendar();
      stored.add(calendar, file);
    }
  }

  private static CalendarBody body(CalendarChanged changed) {
    Map<String, List<String>> hours = new LinkedHashMap<>();
    changed.hours().forEach(day -> hours.put(day.day(), day.shifts()));
    return new CalendarBody(
        changed.version(),
        changed.validFrom(),
        changed.zone(),
        hours,
        changed.holidays().stream()
            .map(one -> new CalendarBody.RegionBody(one.country(), one.subdivision()))
            .toList(),
        changed.closures().stream()
            .map(one -> new CalendarBody.ClosureBody(one.date(), one.name()))
            .toList());
  }
}
