package org.herstel.followup.appointment;

import static org.herstel.followup.recovery.Story.ANNA;
import static org.herstel.followup.recovery.Story.time;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herstel.events.AppointmentKind;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.FollowupEvent;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.followup.appointment.AppointmentRules.Circumstances;
import org.herstel.followup.appointment.AppointmentRules.Make;
import org.herstel.followup.appointment.AppointmentRules.Outcome;
import org.herstel.followup.promise.Promise;
import org.herstel.followup.recovery.Clock;
import org.herstel.followup.recovery.Story;
import org.herstel.kit.decision.Decision;

/** A story with one appointment, made an hour after the start. */
final class Diary {
  /** When it begins: two days after the start. */
  static final String BEGIN = "P2D";

  final Story story = new Story().received();

  /** An appointment of half an hour; the cause is known. */
  static Diary quiet() {
    Diary diary = new Diary();
    diary.causeConfirmed();
    return diary.made(BEGIN);
  }

  /** An appointment of half an hour; the cause is not known. */
  static Diary pressed() {
    return new Diary().made(BEGIN);
  }

  void causeConfirmed() {
    story.hears(new CauseConfirmed("late", "d", "e", null));
  }

  Diary at(String sinceStart) {
    story.at(sinceStart);
    return this;
  }

  private Diary made(String begin) {
    story.at("PT1H");
    story.decides(make(begin));
    return this;
  }

  Decision<FollowupEvent> make(String begin) {
    return make(AppointmentKind.CALL, begin);
  }

  Decision<FollowupEvent> make(AppointmentKind kind, String begin) {
    return make(kind, begin, new Circumstances(false, Optional.of("anna"), Optional.of(ANNA)));
  }

  Decision<FollowupEvent> make(String begin, Circumstances circumstances) {
    return make(AppointmentKind.CALL, begin, circumstances);
  }

  private Decision<FollowupEvent> make(
      AppointmentKind kind, String begin, Circumstances circumstances) {
    return AppointmentRules.make(
        new Make(kind, time(begin), "Europe/Amsterdam", 30, Optional.empty(), List.of()),
        circumstances,
        story.recovery().appointments(),
        story.now(),
        story.ids());
  }

  Appointment appointment() {
    return story.recovery().appointments().all().getFirst();
  }

  Promise promise() {
    return story.recovery().ledger().find(appointment().arrangement().promise()).orElseThrow();
  }

  Decision<FollowupEvent> settles(Outcome outcome) {
    return AppointmentRules.settle(
        appointment(),
        promise(),
        outcome,
        story.recovery().appointments(),
        story.now(),
        story.ids());
  }

  Decision<FollowupEvent> moves(String to) {
    return settles(new Outcome.Moved(time(to)));
  }

  Decision<FollowupEvent> cancels() {
    return AppointmentRules.cancel(appointment(), "She is on a journey", story.now());
  }

  /** Does what was decided. */
  Diary does(Decision<FollowupEvent> decision) {
    story.decides(decision);
    return this;
  }

  /** Fires every clock there is. */
  List<ComplaintEvent> fires() {
    return story.fires(
        Set.of(Clock.OfPromise.class, Clock.OfWarning.class, Clock.OfAppointment.class));
  }
}
