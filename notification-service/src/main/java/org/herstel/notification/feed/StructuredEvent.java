package org.herstel.notification.feed;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Base64;
import org.herstel.events.CloudEvents;
import org.herstel.events.DataMarks;
import org.herstel.events.Envelope;
import org.herstel.events.EventTime;
import org.herstel.events.EventTypes;
import org.jspecify.annotations.Nullable;

/** An event as one JSON document: CloudEvents' structured mode. */
final class StructuredEvent {
  private static final JsonMapper MAPPER = new JsonMapper();

  private StructuredEvent() {}

  static String json(Envelope event) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("specversion", CloudEvents.SPEC_VERSION);
    json.put("id", event.id().toString());
    json.put("type", event.type());
    json.put("source", event.source());
    json.put("subject", event.subject());
    json.put("time", EventTime.text(event.time()));
    json.put("datacontenttype", CloudEvents.JSON);
    json.put("dataschema", event.dataSchema());
    json.put("sequence", Long.toString(event.sequence()));
    json.put("round", event.round());
    putIfThere(json, "causationid", event.causationId());
    json.put("correlationid", event.correlationId().toString());
    putIfThere(json, "causesource", event.causeSource());
    putIfThere(json, "causesequence", event.causeSequence());
    json.put("actor", event.actor());
    json.put("audience", event.audience().attribute());
    putIfThere(json, "traceparent", event.traceparent());
    json.put(
        "chainhash", Base64.getUrlEncoder().withoutPadding().encodeToString(event.chainHash()));
    putData(json, event);
    return json.toString();
  }

  /** What this release cannot tell restricted from other values in is left out altogether. */
  private static void putData(ObjectNode json, Envelope event) {
    EventTypes.named(event.type())
        .ifPresent(type -> {
          try {
            json.set("data", DataMarks.withoutRestricted(type, MAPPER.readTree(event.data())));
          } catch (IOException e) {
            // parked where somebody acts on it; here only its attributes are shown
          }
        });
  }

  private static void putIfThere(ObjectNode json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value.toString());
    }
  }
}
