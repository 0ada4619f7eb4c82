package org.herstel.followup.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.herstel.events.AppointmentKind;
import org.herstel.events.Arrangement;
import org.herstel.events.Arrangement.Guest;
import org.herstel.events.Channel;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.AppointmentCancelled;
import org.herstel.events.FollowupEvent.AppointmentHeld;
import org.herstel.events.FollowupEvent.AppointmentMade;
import org.herstel.events.FollowupEvent.AppointmentMissed;
import org.herstel.events.FollowupEvent.AppointmentMoved;
import org.herstel.events.FollowupEvent.Basis;
import org.herstel.events.FollowupEvent.PromiseBroken;
import org.herstel.events.FollowupEvent.PromiseMade;
import org.herstel.events.FollowupEvent.PromiseReleased;
import org.herstel.events.FollowupEvent.PromiseRenegotiated;
import org.herstel.events.FollowupEvent.Reckoning;
import org.herstel.events.Owner;
import org.herstel.events.PromiseKind;
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
  static final String MOVED = "appointment-moved";

  private static final Duration FARTHEST = Duration.ofDays(366);

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
    obstacles.addAll(time(command.at(), command.minutes(), known.open(), now));
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
    return Decision.events(promised(arrangement), new AppointmentMade(arrangement));
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
      case Outcome.Moved(Instant to) -> move(appointment, promise, to, others, now, ids);
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

  private static Decision<FollowupEvent> move(
      Appointment appointment,
      Promise promise,
      Instant to,
      Appointments known,
      Instant now,
      Ids ids) {
    if (!appointment.open()) {
      return settled(appointment);
    }
    Arrangement present = appointment.arrangement();
    List<Appointment> others =
        known.open().stream().filter(other -> !other.id().equals(appointment.id())).toList();
    List<Refusal> obstacles = new ArrayList<>(time(to, present.minutes(), others, now));
    if (to.equals(present.at())) {
      obstacles.add(new Refusal("appointment-unchanged", "It is at this time already"));
    }
    if (!obstacles.isEmpty()) {
      return Decision.refused(obstacles);
    }
    return Decision.events(
        now.isBefore(present.at())
            ? movedInTime(present, promise, to, now)
            : movedLate(present, promise, to, ids));
  }

  private static List<FollowupEvent> movedInTime(
      Arrangement present, Promise promise, Instant to, Instant now) {
    return List.of(
        new PromiseRenegotiated(promise.id(), promise.nextRevision(), to, now, MOVED),
        new AppointmentMoved(changed(present, to, present.promise()), present.at()));
  }

  private static List<FollowupEvent> movedLate(
      Arrangement present, Promise promise, Instant to, Ids ids) {
    List<FollowupEvent> events = new ArrayList<>();
    if (!promise.broken().contains(promise.due())) {
      events.add(new PromiseBroken(promise.id(), promise.due()));
    }
    events.add(new PromiseReleased(promise.id(), MOVED));
    Arrangement anew = changed(present, to, ids.next());
    events.add(promised(anew));
    events.add(new AppointmentMoved(anew, present.at()));
    return events;
  }

  private static PromiseMade promised(Arrangement arrangement) {
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

  private static AppointmentCancelled cancelled(Appointment appointment, String reason) {
    Arrangement present = appointment.arrangement();
    return new AppointmentCancelled(changed(present, present.at(), present.promise()), reason);
  }

  private static Arrangement changed(Arrangement present, Instant at, UUID promise) {
    return new Arrangement(
        present.appointment(),
        present.sequence() + 1,
        promise,
        present.kind(),
        at,
        present.zone(),
        present.minutes(),
        present.place(),
        present.owner(),
        present.people());
  }

  private static List<Refusal> time(
      Instant at, int minutes, List<Appointment> others, Instant now) {
    List<Refusal> obstacles = new ArrayList<>();
    if (!at.isAfter(now)) {
      obstacles.add(new Refusal("appointment-not-in-future", "The time has passed already"));
    } else if (at.isAfter(now.plus(FARTHEST))) {
      obstacles.add(new Refusal("appointment-too-far", "Nobody is met more than a year ahead"));
    } else if (others.stream().anyMatch(other -> overlaps(other, at, minutes))) {
      obstacles.add(
          new Refusal("appointment-overlaps", "There is an appointment about it at that time"));
    }
    return obstacles;
  }

  private static boolean overlaps(Appointment other, Instant at, int minutes) {
    return at.isBefore(other.end()) && other.begin().isBefore(at.plus(Duration.ofMinutes(minutes)));
  }

  private static Decision<FollowupEvent> settled(Appointment appointment) {
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
