package org.herstel.notification.message;

import java.time.Instant;

/** The result of one attempt. */
record Concluded(Message message, int attempt, Outcome outcome, Instant at) {}
