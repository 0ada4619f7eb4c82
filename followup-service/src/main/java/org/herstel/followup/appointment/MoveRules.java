package org.herstel.followup.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.herstel.events.Arrangement;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.AppointmentMoved;
import org.herstel.events.FollowupEvent.PromiseBroken;
import org.herstel.events.FollowupEvent.PromiseReleased;
import org.herstel.events.FollowupEvent.PromiseRenegotiated;
import org.herstel.followup.Ids;
import org.herstel.followup.promise.Promise;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Refusal;

/**
 * CV7: another time was agreed. Before the old one the customer knew of it in time; after it the
 * old promise was broken and a new one is made.
 */
final class MoveRules {
  private static final String MOVED = "appointment-moved";

  private MoveRules() {}

  static Decision<FollowupEvent> move(
      Appointment appointment,
      Promise promise,
      Instant to,
      Appointments known,
      Instant now,
      Ids ids) {
    if (!appointment.open()) {
      return AppointmentRules.settled(appointment);
    }
    Arrangement present = appointment.arrangement();
    List<Appointment> others =
        known.open().stream().filter(other -> !other.id().equals(appointment.id())).toList();
    List<Refusal> obstacles =
        new ArrayList<>(AppointmentTime.obstacles(to, present.minutes(), others, now));
    if (to.equals(present.at())) {
      obstacles.add(new Refusal("appointment-unchanged", "It is at this time already"));
    }
    if (!obstacles.isEmpty()) {
      return Decision.refused(obstacles);
    }
    return Decision.events(
        now.isBefore(present.at())
            ? inTime(appointment, promise, to, now)
            : late(appointment, promise, to, ids));
  }

  private static List<FollowupEvent> inTime(
      Appointment appointment, Promise promise, Instant to, Instant now) {
    return List.of(
        new PromiseRenegotiated(promise.id(), promise.nextRevision(), to, now, MOVED),
        new AppointmentMoved(appointment.rearranged(to, promise.id()), appointment.begin()));
  }

  private static List<FollowupEvent> late(
      Appointment appointment, Promise promise, Instant to, Ids ids) {
    List<FollowupEvent> events = new ArrayList<>();
    if (!promise.broken().contains(promise.due())) {
      events.add(new PromiseBroken(promise.id(), promise.due()));
    }
    events.add(new PromiseReleased(promise.id(), MOVED));
    Arrangement anew = appointment.rearranged(to, ids.next());
    events.add(ArrangementPromise.made(anew));
    events.add(new AppointmentMoved(anew, appointment.begin()));
    return events;
  }
}
