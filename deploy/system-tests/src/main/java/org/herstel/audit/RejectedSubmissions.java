package org.herstel.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.herstel.audit.Evidence.Submission;
import org.jspecify.annotations.Nullable;

/** Whose submission a rejected record is, as far as it says: in headers or in its JSON. */
final class RejectedSubmissions {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RejectedSubmissions() {}

  static Optional<Submission> identity(ConsumerRecord<String, byte[]> record) {
    Optional<Submission> binary =
        identity(Topic.header(record, "ce_source"), Topic.header(record, "ce_id"));
    return binary.isPresent() || record.value() == null ? binary : structured(record.value());
  }

  private static Optional<Submission> structured(byte[] value) {
    try {
      JsonNode event = JSON.readTree(value);
      return identity(event.path("source").textValue(), event.path("id").textValue());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Submission> identity(@Nullable String source, @Nullable String id) {
    return source == null || id == null
        ? Optional.empty()
        : Optional.of(new Submission(source, id));
  }
}
