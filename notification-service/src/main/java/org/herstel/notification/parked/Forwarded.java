package org.herstel.notification.parked;

/**
 * How many commands were forwarded to services; what came of them shows in the list.
 *
 * @param forwarded at most 1,000 at a time
 */
public record Forwarded(int forwarded) {}
