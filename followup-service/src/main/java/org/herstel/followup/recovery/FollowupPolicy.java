package org.herstel.followup.recovery;

import java.time.Duration;
import org.herstel.followup.alert.EscalationPolicy;
import org.herstel.followup.appointment.AppointmentPolicy;
import org.herstel.followup.promise.HoldingPolicy;

/**
 * The durations that decisions rest on.
 *
 * @param firstResponseTolerance how long after its due time a missed first response is stated
 * @param aftercareAfter how long after the resolution the customer is asked
 * @param ownerWarningLead how long before a promised time its owner is warned
 * @param reminderLead how long before the time of a step the customer is reminded of it
 */
public record FollowupPolicy(
    Duration firstResponseTolerance,
    Duration aftercareAfter,
    Duration ownerWarningLead,
    Duration reminderLead,
    AppointmentPolicy appointments,
    HoldingPolicy holding,
    EscalationPolicy escalation) {}
