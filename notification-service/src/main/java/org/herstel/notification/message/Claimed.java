package org.herstel.notification.message;

import java.util.Optional;
import org.herstel.notification.mail.Mail;
import org.herstel.notification.recipient.Recipient;

/**
 * A message whose attempt has been recorded as started, with what it says.
 *
 * @param mail absent if it could not be written
 */
record Claimed(Message message, Optional<Mail> mail, Recipient known, Clock clock) {}
