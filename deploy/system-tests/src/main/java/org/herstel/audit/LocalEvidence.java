package org.herstel.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.herstel.audit.Evidence.Place;
import org.herstel.audit.Evidence.Submission;
import org.herstel.events.CloudEvents;
import org.herstel.events.Topics;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.Port;
import org.herstel.local.launch.Ports;
import org.herstel.local.service.Service;

/** Collects the evidence of a running local stack. */
public final class LocalEvidence {
  private final Home home;
  private final Ports ports;
  private final Set<Place> planted;

  public LocalEvidence(Home home, Ports ports) {
    this(home, ports, Set.of());
  }

  private LocalEvidence(Home home, Ports ports, Set<Place> planted) {
    this.home = home;
    this.ports = ports;
    this.planted = Set.copyOf(planted);
  }

  /** The same, passing over records that somebody is known to have forged. */
  public LocalEvidence leavingOut(Set<Place> forged) {
    return new LocalEvidence(home, ports, forged);
  }

  /** Reads every topic, journal and mail there is now; the stack should be at rest. */
  public Evidence collect(Evidence.Outside outside) throws IOException, SQLException {
    return new Evidence(published(), journals(), Mailbox.read(home.mail()), outside, rejected());
  }

  private String brokers() {
    return "127.0.0.1:" + ports.number(Port.KAFKA);
  }

  private List<Evidence.Published> published() {
    List<Evidence.Published> published = new ArrayList<>();
    Topic.read(
        brokers(),
        Topics.COMPLAINT_EVENTS,
        record -> {
          if (!planted.contains(new Place(record.partition(), record.offset()))) {
            published.add(
                new Evidence.Published(
                    record.partition(),
                    record.offset(),
                    CloudEvents.read(name -> bytes(record, name), record.value())));
          }
        });
    return published;
  }

  private Map<String, List<Evidence.Journaled>> journals() throws SQLException {
    Map<String, List<Evidence.Journaled>> journals = new TreeMap<>();
    for (Service service : Service.values()) {
      try (var connection = Rest.database(home, ports, service)) {
        journals.put("/herstel/" + service.label(), JournalRows.read(connection));
      }
    }
    return journals;
  }

  private Set<Submission> rejected() {
    Set<Submission> rejected = new HashSet<>();
    Topic.read(
        brokers(),
        Topics.SUBMISSIONS_REJECTED,
        record -> RejectedSubmissions.identity(record).ifPresent(rejected::add));
    return rejected;
  }

  private static byte[] bytes(ConsumerRecord<String, byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : header.value();
  }
}
