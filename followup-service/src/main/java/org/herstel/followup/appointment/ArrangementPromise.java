package org.herstel.followup.appointment;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.herstel.events.AppointmentKind;
import org.herstel.events.Arrangement;
import org.herstel.events.Channel;
import org.herstel.events.FollowupEvent.Basis;
import org.herstel.events.FollowupEvent.PromiseMade;
import org.herstel.events.FollowupEvent.Reckoning;
import org.herstel.events.PromiseKind;
import org.herstel.followup.promise.PromiseRules;

/** The promise to be there. */
final class ArrangementPromise {
  private ArrangementPromise() {}

  static PromiseMade made(Arrangement arrangement) {
    return new PromiseMade(
        arrangement.promise(),
        PromiseKind.PROCESS,
        text(arrangement),
        arrangement.owner().id(),
        arrangement.at(),
        new Basis(PromiseRules.APPOINTMENT, null, null, arrangement.appointment()),
        new Reckoning(
            "appointment-time",
            "1",
            "24x7",
            new TreeMap<>(Map.of("at", arrangement.at().toString(), "zone", arrangement.zone())),
            null,
            "1",
            List.of(
                "arranged with the customer: %s, %s"
                    .formatted(
                        arrangement.at().atZone(ZoneId.of(arrangement.zone())).toLocalDateTime(),
                        arrangement.zone()))),
        channel(arrangement.kind()));
  }

  /** What was arranged is told by the way in which it is held. */
  private static Channel channel(AppointmentKind kind) {
    return switch (kind) {
      case CALL -> Channel.PHONE;
      case MEETING -> Channel.IN_PERSON;
    };
  }

  /** For the owner; the customer reads the invitation. */
  private static String text(Arrangement arrangement) {
    String what = arrangement.kind() == AppointmentKind.CALL ? "Call" : "Meeting";
    return arrangement.place() == null ? what : what + ": " + arrangement.place();
  }
}
