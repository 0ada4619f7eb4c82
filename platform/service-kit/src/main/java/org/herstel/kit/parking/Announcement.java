package org.herstel.kit.parking;

import java.util.HashMap;
import java.util.Map;
import org.herstel.events.Topics;
import org.herstel.kit.inbox.Received;
import org.herstel.kit.outbox.OutgoingRecord;

/**
 * What {@code parked-events} carries: the original bytes and headers, and headers of our own that
 * say which service parked, why, and what became of it.
 */
public final class Announcement {
  public static final String ID = "herstel-parked-id";
  public static final String SERVICE = "herstel-service";
  public static final String KIND = "herstel-kind";
  public static final String REASON = "herstel-reason";
  public static final String PLACE = "herstel-place";
  public static final String AT = "herstel-parked-at";

  /** {@code parked}, {@code applied} or {@code discarded}. */
  public static final String STATE = "herstel-state";

  private Announcement() {}

  static OutgoingRecord parked(String service, ParkedRecord parked) {
    return record(service, parked, "parked", parked.record().value());
  }

  static OutgoingRecord applied(String service, ParkedRecord parked) {
    return record(service, parked, "applied", null);
  }

  static OutgoingRecord discarded(String service, ParkedRecord parked) {
    return record(service, parked, "discarded", null);
  }

  private static OutgoingRecord record(
      String service, ParkedRecord parked, String state, byte[] value) {
    Received record = parked.record();
    Map<String, byte[]> headers = new HashMap<>(record.headers());
    return new OutgoingRecord(Topics.PARKED_EVENTS, parked.subject(), headers, value)
        .with(ID, parked.id().toString())
        .with(SERVICE, service)
        .with(KIND, parked.kind().name())
        .with(REASON, parked.reason())
        .with(PLACE, record.place())
        .with(AT, parked.parkedAt().toString())
        .with(STATE, state);
  }
}
