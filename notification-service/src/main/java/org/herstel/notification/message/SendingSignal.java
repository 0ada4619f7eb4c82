package org.herstel.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import org.herstel.kit.journal.Signal;

/** Raised when a message may have become sendable. */
@ApplicationScoped
class SendingSignal extends Signal {}
