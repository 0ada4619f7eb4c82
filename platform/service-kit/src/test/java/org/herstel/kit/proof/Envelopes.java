package org.herstel.kit.proof;

import java.util.UUID;
import org.herstel.events.ChainHash;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.EventJson;
import org.herstel.events.EventTypes;

/** Events made by hand. */
public final class Envelopes {
  private Envelopes() {}

  /** What a source says after something else. */
  public static Envelope after(Envelope before, int round, Event event) {
    var type = EventTypes.of(event);
    Envelope next =
        new Envelope(
            UUID.randomUUID(),
            type.attribute(),
            before.source(),
            before.subject(),
            before.sequence() + 1,
            before.time(),
            type.dataSchema(),
            round,
            null,
            before.correlationId(),
            null,
            null,
            before.actor(),
            before.audience(),
            null,
            ChainHash.beforeFirst(),
            EventJson.write(event));
    return next.chained(ChainHash.of(before.chainHash(), next));
  }

  /** The next event of the same stream and round. */
  public static Envelope after(Envelope before, Event event) {
    var type = EventTypes.of(event);
    return chained(
        before,
        type.attribute(),
        before.sequence() + 1,
        before.chainHash(),
        EventJson.write(event));
  }

  /** The first event of a stream, of any type, with the attributes of another. */
  public static Envelope first(Envelope like, String type, byte[] data) {
    return chained(like, type, 1, ChainHash.beforeFirst(), data);
  }

  private static Envelope chained(
      Envelope like, String type, long sequence, byte[] previous, byte[] data) {
    Envelope event =
        new Envelope(
            UUID.randomUUID(),
            type,
            like.source(),
            like.subject(),
            sequence,
            like.time(),
            like.dataSchema(),
            like.round(),
            null,
            like.correlationId(),
            null,
            null,
            like.actor(),
            like.audience(),
            null,
            ChainHash.beforeFirst(),
            data);
    return event.chained(ChainHash.of(previous, event));
  }
}
