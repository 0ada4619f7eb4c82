package org.herstel.kit.timer;

import java.time.Instant;

/**
 * A moment at which something has to be looked at.
 *
 * @param subject the stream it belongs to
 * @param kind which {@link TimerHandler} fires it
 * @param key tells apart timers of one kind on one stream; may be empty
 * @param due never fired before this
 */
public record Timer(String subject, String kind, String key, Instant due) {}
