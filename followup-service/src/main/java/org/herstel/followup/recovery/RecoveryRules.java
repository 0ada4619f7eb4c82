package org.herstel.followup.recovery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.ComplaintEvent.FactOutOfStep;
import org.herstel.followup.Ids;
import org.herstel.followup.alert.Alerts;
import org.herstel.followup.alert.EscalationRules;
import org.herstel.followup.appointment.AttendanceRules;
import org.herstel.followup.calltask.CallTaskRules;
import org.herstel.followup.consultation.ConsultationRules;
import org.herstel.followup.deadline.DeadlineRules;
import org.herstel.followup.deadline.Timekeeping;
import org.herstel.followup.deadline.WaitRules;
import org.herstel.followup.firstresponse.FirstResponseRules;
import org.herstel.followup.promise.HoldingRules;
import org.herstel.followup.promise.ReminderRules;
import org.herstel.followup.promise.WarningRules;
import org.herstel.followup.survey.SurveyRules;

/**
 * What follow-up does about facts and about time, by the rules of the house. Facts are never
 * refused: one that no longer fits changes nothing and yields {@link FactOutOfStep}.
 */
public record RecoveryRules(FollowupPolicy policy, Ids ids, Timekeeping times) {
  /**
   * What follows from a fact.
   *
   * @param recovery before the fact
   * @param round and {@code at}: of the fact
   */
  public List<? extends ComplaintEvent> react(
      Recovery recovery, ComplaintEvent fact, int round, Instant at, Instant now) {
    return toStaff(new FactRules(this).react(recovery, fact, round, at, now), now);
  }

  /** What follows from the time having come that a clock waited for. */
  public List<? extends ComplaintEvent> tick(Recovery recovery, Clock clock, Instant now) {
    return toStaff(new ClockRules(this).tick(recovery, clock, now), now);
  }

  /** The clocks that run, and when each has to be looked at. */
  public Map<Clock, Instant> clocks(Recovery recovery) {
    return new ClockRules(this).running(recovery);
  }

  /** The rules of asking by link, for what customers answer there. */
  public SurveyRules survey() {
    return new SurveyRules(policy.survey(), ids);
  }

  FirstResponseRules firstResponse(Recovery recovery) {
    return new FirstResponseRules(
        policy.firstResponseTolerance(),
        policy.firstResponseWarned(),
        policy.escalation().hours(),
        alerts(recovery));
  }

  /** What follow-up does about times of rules, for commands too. */
  public DeadlineRules deadlines(Recovery recovery) {
    return new DeadlineRules(
        times, ids, alerts(recovery), recovery.accountable().map(Recovery.Accountable::agent));
  }

  /** What follow-up does about waiting for the customer, for commands too. */
  public WaitRules waits() {
    return new WaitRules(times);
  }

  ConsultationRules consultations() {
    return new ConsultationRules(times, ids);
  }

  HoldingRules holding(Recovery recovery) {
    return new HoldingRules(policy.holding(), alerts(recovery));
  }

  WarningRules warning() {
    return new WarningRules(policy.ownerWarningLead(), policy.escalation().hours(), ids);
  }

  EscalationRules escalation() {
    return new EscalationRules(policy.escalation());
  }

  /** Whatever calls for staff: with the calls to be made, and not after hours. */
  List<? extends ComplaintEvent> toStaff(List<? extends ComplaintEvent> events, Instant now) {
    return CallTaskRules.withCalls(escalation().inHours(events, now), ids);
  }

  ReminderRules reminder() {
    return new ReminderRules(policy.reminderLead());
  }

  AttendanceRules attendance(Recovery recovery) {
    return new AttendanceRules(policy.appointments(), alerts(recovery));
  }

  /** What the supervisors of a complaint are told. */
  public Alerts alerts(Recovery recovery) {
    return new Alerts(ids, recovery.team());
  }
}
