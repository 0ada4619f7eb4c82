package org.herstel.intake.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.herstel.events.Topics;
import org.herstel.kit.inbox.Received;
import org.herstel.kit.outbox.OutgoingRecord;

/**
 * What {@code complaint-submissions-rejected} carries: the original bytes and headers, and headers
 * of our own with every reason and the place it came from; keyed by the source, if that is known.
 */
final class Rejection {
  /** A JSON array of sentences. */
  static final String REASONS = "herstel-reasons";

  static final String TOPIC = "herstel-topic";
  static final String PARTITION = "herstel-partition";
  static final String OFFSET = "herstel-offset";

  private static final JsonMapper JSON = new JsonMapper();

  private Rejection() {}

  static OutgoingRecord of(Reading.Faulty faulty) {
    Received record = faulty.record();
    Map<String, byte[]> headers = new LinkedHashMap<>(record.headers());
    headers.values().removeIf(java.util.Objects::isNull);
    return new OutgoingRecord(Topics.SUBMISSIONS_REJECTED, faulty.source(), headers, record.value())
        .with(REASONS, json(faulty))
        .with(TOPIC, record.topic())
        .with(PARTITION, Integer.toString(record.partition()))
        .with(OFFSET, Long.toString(record.offset()));
  }

  private static String json(Reading.Faulty faulty) {
    try {
      return JSON.writeValueAsString(faulty.reasons());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can always be written", e);
    }
  }
}
