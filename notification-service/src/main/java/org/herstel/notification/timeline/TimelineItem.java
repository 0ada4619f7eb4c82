package org.herstel.notification.timeline;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that happened in the course of a complaint.
 *
 * @param type the CloudEvents type
 * @param service who said it, for instance {@code intake}
 * @param actor id of the person, partner or service that did it
 * @param text in plain English, without restricted values
 */
public record TimelineItem(
    Instant at, String type, String service, String actor, String text, UUID eventId) {}
