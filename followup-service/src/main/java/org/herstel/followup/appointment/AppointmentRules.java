package org.herstel.followup.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herstel.events.AppointmentKind;
import org.herstel.events.Arrangement;
import org.herstel.events.Arrangement.Guest;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.AppointmentCancelled;
import org.herstel.events.FollowupEvent.AppointmentHeld;
import org.herstel.events.FollowupEvent.AppointmentMade;
import org.herstel.events.FollowupEvent.AppointmentMissed;
import org.herstel.events.FollowupEvent.PromiseReleased;
import org.herstel.events.Owner;
import org.herstel.followup.Ids;
import org.herstel.followup.promise.Promise;
import org.herstel.followup.promise.PromiseRules;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Refusal;

/**
 * CV7: an appointment is a promise to be there. Held, it is kept; the customer's absence releases
 * it; moved before its time, the customer knew of the new one; moved after it, the old one was
 * broken and the new one is promised anew.
 */
public final class AppointmentRules {
  /** Reason of a release: the customer was not there. */
  public static final String NO_SHOW = "no-show";

  static final String CANCELLED = "appointment-cancelled";

  private AppointmentRules() {}

  /**
   * What was arranged with the customer.
   *
   * @param zone IANA time zone
   */
  public record Make(
      AppointmentKind kind,
      Instant at,
      String zone,
      int minutes,
      Optional<String> place,
      List<Guest> people) {}

  /**
   * What a new appointment depends on.
   *
   * @param agent id of the complaint's owner
   * @param owner the same with contact details, if registered
   */
  public record Circumstances(boolean withdrawn, Optional<String> agent, Optional<Owner> owner) {}

  /** What became of an appointment. */
  public sealed interface Outcome {
    /** It took place. */
    record Held() implements Outcome {}

    /** The customer was not there. */
    record NoShow() implements Outcome {}

    /** Another time was agreed with the customer. */
    record Moved(Instant to) implements Outcome {}
  }

  /** Makes an appointment, and the promise to be there. */
  public static Decision<FollowupEvent> make(
      Make command, Circumstances circumstances, Appointments known, Instant now, Ids ids) {
    List<Refusal> obstacles = new ArrayList<>();
    if (circumstances.withdrawn()) {
      obstacles.add(new Refusal(PromiseRules.WITHDRAWN, "The customer took the complaint back"));
    }
    if (circumstances.agent().isEmpty()) {
      obstacles.add(
          new Refusal("complaint-without-owner", "Somebody has to own the complaint first"));
    } else if (circumstances.owner().isEmpty()) {
      obstacles.add(new Refusal("unknown-agent", "The owner is not a registered agent"));
    }
    obstacles.addAll(AppointmentTime.obstacles(command.at(), command.minutes(), known.open(), now));
    if (!obstacles.isEmpty()) {
      return Decision.refused(obstacles);
    }
    Arrangement arrangement =
        new Arrangement(
            ids.next(),
            0,
            ids.next(),
            command.kind(),
            command.at(),
            command.zone(),
            command.minutes(),
            command.place().orElse(null),
            circumstances.owner().orElseThrow(),
            command.people());
    return Decision.events(ArrangementPromise.made(arrangement), new AppointmentMade(arrangement));
  }

  /**
   * Notes what became of an appointment. To say again what is known changes nothing.
   *
   * @param promise that the appointment is kept
   * @param others the complaint's appointments
   */
  public static Decision<FollowupEvent> settle(
      Appointment appointment,
      Promise promise,
      Outcome outcome,
      Appointments others,
      Instant now,
      Ids ids) {
    return switch (outcome) {
      case Outcome.Held() ->
          over(appointment, AppointmentState.HELD, now, held(appointment, promise));
      case Outcome.NoShow() ->
          over(appointment, AppointmentState.NO_SHOW, now, missed(appointment, promise));
      case Outcome.Moved(Instant to) -> MoveRules.move(appointment, promise, to, others, now, ids);
    };
  }

  /** Calls an appointment off before its time. */
  public static Decision<FollowupEvent> cancel(
      Appointment appointment, String reason, Instant now) {
    if (!appointment.open()) {
      return settled(appointment);
    }
    return now.isBefore(appointment.begin())
        ? Decision.events(
            cancelled(appointment, reason),
            new PromiseReleased(appointment.arrangement().promise(), CANCELLED))
        : Decision.refused(
            "appointment-already-begun", "Its time has come: note what became of it instead");
  }

  /** The customer took the complaint back: nobody meets. */
  public static List<FollowupEvent> withdrawn(Appointments known) {
    return known.open().stream()
        .<FollowupEvent>map(open -> cancelled(open, PromiseRules.WITHDRAWN))
        .toList();
  }

  private static Decision<FollowupEvent> over(
      Appointment appointment, AppointmentState end, Instant now, List<FollowupEvent> events) {
    if (appointment.state() == end) {
      return Decision.events(List.of());
    }
    if (!appointment.open()) {
      return settled(appointment);
    }
    return now.isBefore(appointment.begin())
        ? Decision.refused("appointment-not-yet", "Its time has not come yet")
        : Decision.events(events);
  }

  private static List<FollowupEvent> held(Appointment appointment, Promise promise) {
    List<FollowupEvent> events = new ArrayList<>();
    events.add(new AppointmentHeld(appointment.id(), appointment.begin()));
    events.addAll(PromiseRules.done(promise, appointment.begin()));
    return events;
  }

  private static List<FollowupEvent> missed(Appointment appointment, Promise promise) {
    return List.of(
        new AppointmentMissed(appointment.id(), appointment.begin()),
        new PromiseReleased(promise.id(), NO_SHOW));
  }

  private static AppointmentCancelled cancelled(Appointment appointment, String reason) {
    Arrangement present = appointment.arrangement();
    return new AppointmentCancelled(
        appointment.rearranged(present.at(), present.promise()), reason);
  }

  static Decision<FollowupEvent> settled(Appointment appointment) {
    return switch (appointment.state()) {
      case HELD -> Decision.refused("appointment-already-held", "It took place");
      case NO_SHOW ->
          Decision.refused(
              "appointment-already-missed", "The customer was not there; make a new one");
      case CANCELLED -> Decision.refused(CANCELLED, "It was called off; make a new one");
      case OPEN -> throw new IllegalStateException("an open appointment is not settled");
    };
  }
}
