package org.herstel.notification.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.herstel.events.AppointmentKind;
import org.herstel.events.Arrangement;
import org.herstel.events.Gesture;
import org.herstel.events.Money;
import org.herstel.events.Owner;
import org.herstel.events.Party;
import org.herstel.events.Plan;
import org.herstel.events.Refusal;
import org.herstel.events.Step;
import org.herstel.events.SurveyKind;
import org.herstel.notification.message.Message;
import org.herstel.notification.message.Occasion;
import org.herstel.notification.recipient.Recipient;

/**
 * The values a wording may use, as plain maps: a template sees what is put here and nothing else,
 * and people's words are only ever values.
 */
final class LetterData {
  private final Letterhead letterhead;
  private final MailLanguage language;

  LetterData(Letterhead letterhead, MailLanguage language) {
    this.letterhead = letterhead;
    this.language = language;
  }

  Map<String, Object> of(Message message, Recipient known) {
    Map<String, Object> data = new HashMap<>();
    data.put("lang", language.tag());
    data.put("company", letterhead.company());
    data.put("name", PlainText.line(message.to().name()));
    data.put("reference", known.reference() == null ? message.complaint() : known.reference());
    Map<String, Object> owner = known.owner() == null ? null : owner(known.owner());
    data.put("owner", owner);
    data.put("signed", isForStaff(message) ? null : owner);
    switch (message.occasion()) {
      case Occasion.PlanOffered offer -> {
        plan(data, offer.plan());
        data.put("link", letterhead.links().url(message.complaint(), offer.link()));
        data.put("until", time(offer.link().expiresAt()));
      }
      case Occasion.PlanAgreed agreed -> plan(data, agreed.plan());
      case Occasion.Holding holding -> {
        data.put("promise", PlainText.line(holding.text()));
        data.put("oldDue", time(holding.oldDue()));
        data.put("newDue", time(holding.newDue()));
        data.put("late", holding.late());
      }
      case Occasion.Survey survey -> {
        data.put("link", letterhead.links().url(message.complaint(), survey.link()));
        data.put("until", time(survey.link().expiresAt()));
        data.put("again", survey.kind() == SurveyKind.PERIODIC);
      }
      case Occasion.PraiseInvitation praise -> data.put("link", praise.url());
      case Occasion.LowScore score -> {
        data.put("solution", score.scores().solution());
        data.put("view", score.scores().company());
        data.put("care", score.scores().care());
        data.put("recommend", score.scores().recommend());
        data.put("words", score.words() == null ? null : PlainText.lines(score.words()));
      }
      case Occasion.StepReminder reminder -> {
        data.put("step", PlainText.line(reminder.text()));
        data.put("due", time(reminder.due()));
        data.put("overdue", reminder.overdue());
      }
      case Occasion.OwnerWarning warning -> {
        data.put("promise", PlainText.line(warning.text()));
        data.put("due", time(warning.due()));
      }
      case Occasion.AppointmentInvitation invitation -> {
        appointment(data, invitation, known);
        data.put("moved", invitation.movedFrom() != null);
        data.put(
            "oldAt",
            invitation.movedFrom() == null
                ? null
                : time(invitation.movedFrom(), invitation.arrangement()));
      }
      case Occasion.AppointmentCancellation cancellation -> {
        appointment(data, cancellation, known);
        data.put("withdrawn", cancellation.withdrawn());
      }
      case Occasion.AppointmentReminder reminder -> appointment(data, reminder, known);
      case Occasion.AppointmentOutcome outcome -> appointment(data, outcome, known);
      case Occasion.InvestigationOverdue overdue -> appointment(data, overdue, known);
      case Occasion.DeadlineWarning warning -> {
        data.put("rule", PlainText.line(warning.text()));
        data.put("due", time(warning.due()));
        data.put("tell", warning.tell());
      }
      case Occasion.FirstResponseWarning warning -> data.put("due", time(warning.due()));
      case Occasion.SupervisorAlert alert -> {
        data.put("code", alert.code());
        data.put("alert", PlainText.lines(alert.text()));
        data.put("escalated", alert.escalated());
      }
      case Occasion.Acknowledgement _,
          Occasion.OwnerChanged _,
          Occasion.Resolved _,
          Occasion.Withdrawn _ -> {
        // nothing beyond what every mail says
      }
    }
    return data;
  }

  private static boolean isForStaff(Message message) {
    return message.reason().isForStaff()
        || (message.occasion() instanceof Occasion.OfAppointment about && about.owner() != null);
  }

  private void appointment(
      Map<String, Object> data, Occasion.OfAppointment about, Recipient known) {
    Arrangement arrangement = about.arrangement();
    data.put("toOwner", about.owner() != null);
    data.put("call", arrangement.kind() == AppointmentKind.CALL);
    data.put("at", time(arrangement.at(), arrangement));
    data.put("minutes", arrangement.minutes());
    data.put("place", arrangement.place() == null ? null : PlainText.line(arrangement.place()));
    data.put("host", PlainText.line(arrangement.owner().name()));
    data.put("customer", known.customer() == null ? null : PlainText.line(known.customer().name()));
  }

  /** In the zone that the time was arranged in. */
  private String time(Instant at, Arrangement arrangement) {
    return language.time(at, ZoneId.of(arrangement.zone()));
  }

  private static Map<String, Object> owner(Owner owner) {
    Map<String, Object> data = new HashMap<>();
    data.put("name", PlainText.line(owner.name()));
    data.put("email", PlainText.line(owner.email()));
    data.put("phone", owner.phone() == null ? null : PlainText.line(owner.phone()));
    return data;
  }

  private void plan(Map<String, Object> data, Plan plan) {
    data.put("words", plan.words() == null ? null : PlainText.lines(plan.words()));
    data.put("ours", steps(plan, Party.COMPANY));
    data.put("yours", steps(plan, Party.CUSTOMER));
    data.put(
        "refusals", plan.refusals().stream().map(Refusal::reason).map(PlainText::line).toList());
    data.put("gesture", plan.gesture() == null ? null : gesture(plan.gesture()));
  }

  private List<Map<String, String>> steps(Plan plan, Party party) {
    return plan.steps().stream().filter(step -> step.party() == party).map(this::step).toList();
  }

  private Map<String, String> step(Step step) {
    return Map.of("text", PlainText.line(step.text()), "due", time(step.due()));
  }

  private String gesture(Gesture gesture) {
    String type = PlainText.line(gesture.type());
    return gesture.value() == null ? type : type + " (" + amount(gesture.value()) + ")";
  }

  private String amount(Money money) {
    int digits = Currency.getInstance(money.currency()).getDefaultFractionDigits();
    return String.format(
        language.locale(),
        "%s %,." + digits + "f",
        money.currency(),
        money.minor() / Math.pow(10, digits));
  }

  private String time(Instant at) {
    return language.time(at, letterhead.zone());
  }
}
