package org.herstel.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.NotificationEvent.Message;
import org.herstel.events.NotificationEvent.MessageCancelled;
import org.herstel.events.NotificationEvent.MessageHandedOver;

/**
 * G8: one message per identity; what was handed over is in the mailbox; copies on the wire are the
 * same under one id; nobody gets two acknowledgements of one complaint, and who can be reached gets
 * one, or a confirmation if the complaint was taken back before.
 */
final class MessagesAreSingle implements Rule {
  private static final String ACKNOWLEDGEMENT = "acknowledgement";
  private static final String WITHDRAWN = "withdrawn";

  @Override
  public List<Violation> check(Evidence evidence) {
    List<Violation> violations = new ArrayList<>();
    List<Events.Said<MessageHandedOver>> handedOver = Events.all(evidence, MessageHandedOver.class);
    once(handedOver, violations);
    mailbox(evidence, handedOver, violations);
    acknowledgements(evidence, handedOver, violations);
    return violations;
  }

  private static void once(
      List<Events.Said<MessageHandedOver>> handedOver, List<Violation> violations) {
    Set<Object> ids = new HashSet<>();
    for (var said : handedOver) {
      Message message = said.event().message();
      if (!ids.add(message.id())) {
        violations.add(new Violation("G8", "message " + message.id() + " was handed over twice"));
      }
    }
  }

  private static void mailbox(
      Evidence evidence,
      List<Events.Said<MessageHandedOver>> handedOver,
      List<Violation> violations) {
    Map<String, Set<String>> contents = new HashMap<>();
    for (Evidence.Mail mail : evidence.mails()) {
      contents.computeIfAbsent(mail.messageId(), id -> new HashSet<>()).add(mail.bodyHash());
    }
    contents.forEach((id, bodies) -> {
      if (bodies.size() > 1) {
        violations.add(new Violation("G8", "mail " + id + " came with different contents"));
      }
    });
    Set<String> delivered =
        contents.keySet().stream()
            .map(MessagesAreSingle::messageOf)
            .collect(Collectors.toCollection(HashSet::new));
    for (var said : handedOver) {
      String id = said.event().message().id().toString();
      if (!delivered.contains(id)) {
        violations.add(
            new Violation("G8", "message " + id + " was handed over and is in no mailbox"));
      }
    }
  }

  /** The message that a mail with this Message-ID carries. */
  private static String messageOf(String mailId) {
    return mailId.replaceFirst("^<", "").replaceFirst("@.*", "");
  }

  private static void acknowledgements(
      Evidence evidence,
      List<Events.Said<MessageHandedOver>> handedOver,
      List<Violation> violations) {
    Map<String, Long> perComplaint = perComplaint(handedOver, ACKNOWLEDGEMENT);
    Set<String> tooLateFor = takenBack(evidence);
    tooLateFor.retainAll(perComplaint(handedOver, WITHDRAWN).keySet());
    for (var received : Events.all(evidence, ComplaintReceived.class)) {
      long count = perComplaint.getOrDefault(received.envelope().subject(), 0L);
      boolean expected =
          received.event().customer().email() != null
              && !tooLateFor.contains(received.envelope().subject());
      if (count > 1 || (expected && count == 0)) {
        violations.add(
            new Violation(
                "G8",
                "complaint %s was acknowledged %d times"
                    .formatted(received.envelope().subject(), count)));
      }
    }
  }

  private static Map<String, Long> perComplaint(
      List<Events.Said<MessageHandedOver>> handedOver, String reason) {
    return handedOver.stream()
        .filter(said -> said.event().message().reason().equals(reason))
        .collect(Collectors.groupingBy(said -> said.envelope().subject(), Collectors.counting()));
  }

  /** Complaints that were withdrawn before their acknowledgement left, on record. */
  private static Set<String> takenBack(Evidence evidence) {
    return Events.all(evidence, MessageCancelled.class).stream()
        .filter(said -> said.event().message().reason().equals(ACKNOWLEDGEMENT))
        .filter(said -> said.event().reason().equals("complaint-withdrawn"))
        .map(said -> said.envelope().subject())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
