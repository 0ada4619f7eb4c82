package org.herstel.local.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What a list of mails shows of one.
 *
 * @param number its place in the order of arrival, from 1
 * @param receivedAt when the sink took it
 * @param messageId as its sender wrote it, empty when absent
 * @param to every recipient of the envelope
 */
record MailSummary(
    int number,
    Instant receivedAt,
    String messageId,
    String from,
    List<String> to,
    String subject) {

  boolean isTo(String address) {
    String wanted = address.toLowerCase(Locale.ROOT);
    return to.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(wanted));
  }
}
