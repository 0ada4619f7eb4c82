package org.herstel.intake.complaint;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.herstel.events.Channel;
import org.herstel.events.Concern;
import org.herstel.events.Customer;
import org.herstel.events.FeedbackGiven;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.Involved;
import org.herstel.events.Publicity;
import org.jspecify.annotations.Nullable;

/** All there is to know of a complaint now. */
public record ComplaintView(
    @JsonUnwrapped ComplaintBrief brief,
    Instant updatedAt,
    boolean languageDetected,
    Channel channel,
    Customer customer,
    String narrative,
    List<Concern> concerns,
    @Nullable String desiredOutcome,
    List<String> ideas,
    @Nullable Integer heat,
    @Nullable Instant occurredAt,
    List<Involved> involved,
    @Nullable Publicity publicity,
    @Nullable String source,
    @Nullable String sourceId,
    @Nullable FeedbackGiven feedback,
    boolean narrativeComplete,
    List<Note> notes,
    List<Summary> summaries,
    List<Apology> apologies,
    List<Contact> contacts) {

  static ComplaintView of(Complaint complaint) {
    ComplaintReceived received = complaint.received();
    Conversation conversation = complaint.conversation();
    return new ComplaintView(
        ComplaintBrief.of(complaint),
        complaint.updatedAt(),
        received.languageDetected(),
        received.channel(),
        received.customer(),
        received.narrative(),
        complaint.concerns(),
        received.desiredOutcome(),
        received.ideas(),
        received.heat(),
        received.occurredAt(),
        received.involved(),
        received.publicity(),
        received.source(),
        received.sourceId(),
        received.feedback(),
        conversation.narrativeComplete(),
        conversation.notes(),
        conversation.summaries(),
        conversation.apologies(),
        conversation.contacts());
  }
}
