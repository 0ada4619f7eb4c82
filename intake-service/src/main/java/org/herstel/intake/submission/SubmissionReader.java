package org.herstel.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herstel.events.SubmittedEvent;
import org.herstel.events.SubmittedEvents;
import org.herstel.events.Topics;
import org.herstel.events.UnreadableSubmission;
import org.herstel.intake.reception.ComplaintBody;
import org.herstel.kit.inbox.Received;
import org.herstel.kit.json.JsonBodies;
import org.herstel.kit.problem.Invalid;
import org.herstel.kit.problem.Violation;

/** Reads records as complaints, by the same rules as the body of a POST. */
@ApplicationScoped
class SubmissionReader {
  private static final String PARTNER_TOPIC = Topics.SUBMISSIONS + ".";
  private static final String NO_DATA = "the record has no data";
  private static final String NOT_OF_THIS_TOPIC =
      "source-mismatch: this topic belongs to another source than the event names";
  private static final String NOT_OF_THIS_EVENT =
      "source-mismatch: the body names another source than the event does";

  private final JsonBodies bodies;

  SubmissionReader(JsonBodies bodies) {
    this.bodies = bodies;
  }

  /** The complaint, or everything that is wrong with it. */
  Reading read(Received record) {
    try {
      return complaint(record, SubmittedEvents.read(record.headers()::get, record.value()));
    } catch (UnreadableSubmission e) {
      List<String> reasons = new ArrayList<>(e.reasons());
      e.source().ifPresent(named -> checkTopic(record, named, reasons));
      e.data().ifPresent(data -> body(data, reasons));
      return new Reading.Faulty(
          record, boundSource(record).or(e::source).orElse(null), null, reasons);
    }
  }

  private Reading complaint(Received record, SubmittedEvent event) {
    List<String> reasons = new ArrayList<>();
    checkTopic(record, event.source(), reasons);
    Optional<ComplaintBody> body = body(event.data(), reasons);
    body.map(ComplaintBody::source)
        .filter(source -> !source.equals(event.source()))
        .ifPresent(source -> reasons.add(NOT_OF_THIS_EVENT));
    return body.isPresent() && reasons.isEmpty()
        ? new Reading.Whole(record, event.source(), event.id(), body.get(), event.traceparent())
        : new Reading.Faulty(
            record, boundSource(record).orElse(event.source()), event.id(), reasons);
  }

  private static void checkTopic(Received record, String named, List<String> reasons) {
    if (boundSource(record).filter(bound -> !bound.equals(named)).isPresent()) {
      reasons.add(NOT_OF_THIS_TOPIC);
    }
  }

  private Optional<ComplaintBody> body(byte[] data, List<String> reasons) {
    try {
      return Optional.of(bodies.read(data, ComplaintBody.class));
    } catch (Invalid e) {
      if (e.violations().isEmpty()) {
        reasons.add(data.length == 0 ? NO_DATA : e.problem().detail());
      }
      e.violations().stream().map(SubmissionReader::sentence).forEach(reasons::add);
      return Optional.empty();
    }
  }

  private static String sentence(Violation violation) {
    return violation.field().isEmpty()
        ? violation.message()
        : violation.field() + ": " + violation.message();
  }

  /**
   * A record does not tell its producer: only a topic of its own binds a partner to a source. What
   * is wrong there is counted for the partner, whomever he claims to be.
   */
  private static Optional<String> boundSource(Received record) {
    String topic = record.topic();
    return topic.startsWith(PARTNER_TOPIC)
        ? Optional.of(topic.substring(PARTNER_TOPIC.length()))
        : Optional.empty();
  }
}
