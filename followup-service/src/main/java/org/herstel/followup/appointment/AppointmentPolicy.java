package org.herstel.followup.appointment;

import java.time.Duration;

/**
 * The durations that appointments are watched by.
 *
 * @param reminderLead how long before an appointment the invited are reminded of it
 * @param investigationLead how long before it the owner hears that the cause is not confirmed; half
 *     of it before it, a supervisor does
 * @param outcomeAfter how long after its end the owner is asked what became of it
 * @param brokenAfter how long after its end it counts as not kept if nobody has said
 */
public record AppointmentPolicy(
    Duration reminderLead,
    Duration investigationLead,
    Duration outcomeAfter,
    Duration brokenAfter) {}
