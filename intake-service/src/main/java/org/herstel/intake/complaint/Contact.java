package org.herstel.intake.complaint;

import java.time.Instant;
import java.util.List;
import org.herstel.events.Channel;
import org.herstel.events.Direction;

/**
 * A contact with the customer.
 *
 * @param at when it took place
 * @param by id of the agent who recorded it
 * @param steps what has been done or set going
 */
public record Contact(
    int number,
    Instant at,
    String by,
    Channel channel,
    Direction direction,
    String summary,
    List<String> steps) {}
