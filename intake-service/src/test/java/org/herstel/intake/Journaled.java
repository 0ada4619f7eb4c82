package org.herstel.intake;

import java.util.List;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.EventJson;
import org.herstel.events.EventTypes;
import org.herstel.intake.complaint.Outcomes;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.journal.JournalEntry;

/** What was journaled about a complaint, read back from its bytes. */
public final class Journaled {
  private Journaled() {}

  public static List<Envelope> envelopes(Journal journal, String subject) {
    return journal.read(subject).stream().map(JournalEntry::envelope).toList();
  }

  public static List<Event> events(Journal journal, String subject) {
    return envelopes(journal, subject).stream().map(Journaled::event).toList();
  }

  /** The events in a few words; see {@link Outcomes}. */
  public static String words(Journal journal, String complaint) {
    return Outcomes.of(
        events(journal, complaint).stream().map(ComplaintEvent.class::cast).toList());
  }

  private static Event event(Envelope envelope) {
    return EventJson.read(EventTypes.named(envelope.type()).orElseThrow(), envelope.data());
  }
}
