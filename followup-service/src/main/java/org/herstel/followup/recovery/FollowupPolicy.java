package org.herstel.followup.recovery;

import java.time.Duration;
import org.herstel.followup.alert.EscalationPolicy;
import org.herstel.followup.appointment.AppointmentPolicy;
import org.herstel.followup.promise.HoldingPolicy;
import org.herstel.followup.survey.SurveyPolicy;

/**
 * The durations that decisions rest on.
 *
 * @param firstResponseTolerance how long after its due time a missed first response is stated
 * @param firstResponseWarned the least time for a first response of which the owner is warned
 *     halfway
 * @param aftercareAfter how long after the resolution the customer is asked
 * @param aftercareAgain how long after an attempt that did not reach the customer the next one is
 * @param aftercareAttempts how many attempts there are
 * @param survey when customers are asked by link, and what their scores mean
 * @param ownerWarningLead how long before a promised time its owner is warned
 * @param reminderLead how long before the time of a step the customer is reminded of it
 */
public record FollowupPolicy(
    Duration firstResponseTolerance,
    Duration firstResponseWarned,
    Duration aftercareAfter,
    Duration aftercareAgain,
    int aftercareAttempts,
    SurveyPolicy survey,
    Duration ownerWarningLead,
    Duration reminderLead,
    AppointmentPolicy appointments,
    HoldingPolicy holding,
    EscalationPolicy escalation) {}
