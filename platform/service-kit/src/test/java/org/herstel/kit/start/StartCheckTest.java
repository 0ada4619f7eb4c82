package org.herstel.kit.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.herstel.test.Patience.SOON;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstel.events.IntakeEvent;
import org.herstel.kit.journal.JournalEntry;
import org.herstel.kit.journal.PlainJournal;
import org.herstel.kit.journal.Readiness;
import org.herstel.kit.proof.PublishedEvents;
import org.herstel.test.Broker;
import org.herstel.test.ForeignService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartCheckTest {

  private final String service = "restored-" + UUID.randomUUID();
  private final PlainJournal journal = new PlainJournal(service);
  private final PublishedEvents published = new PublishedEvents();
  private final ForeignService voice = ForeignService.named(service);
  private final String complaint = UUID.randomUUID().toString();
  private final String later = UUID.randomUUID().toString();

  @AfterEach
  void close() {
    published.close();
    voice.close();
  }

  private Readiness check(PlainJournal restored) {
    var readiness = new Readiness();
    var tail =
        new TopicTail(restored.database(), Map.of("bootstrap.servers", Broker.bootstrapServers()));
    var voice = new OwnVoice(restored.database(), tail, restored.source());
    new StartCheck(voice, new Impossible(), readiness).start(null);
    await()
        .atMost(SOON)
        .until(() -> readiness.isOpen() || readiness.why().contains("its journal lacks"));
    return readiness;
  }

  /** Of a service that cannot bring its rows back. */
  private static final class Impossible extends Import {
    Impossible() {
      super(null, null, null, null, null);
    }

    @Override
    boolean isPossible() {
      return false;
    }
  }

  /** Publishes what stands in the journal, as the relay does. */
  private void publish(String subject, long after) throws Exception {
    for (JournalEntry entry : entries(subject)) {
      if (entry.envelope().sequence() > after) {
        voice.publish(entry.envelope());
      }
    }
  }

  private List<JournalEntry> entries(String subject) throws Exception {
    try (Connection connection = journal.database().getConnection()) {
      return org.herstel.kit.journal.JournalReading.read(connection, subject);
    }
  }

  private void copyTo(PlainJournal copy, String table) throws Exception {
    try (var from = journal.database().getConnection();
        var to = copy.database().getConnection()) {
      var out = new java.io.ByteArrayOutputStream();
      from.unwrap(org.postgresql.PGConnection.class)
          .getCopyAPI()
          .copyOut("copy " + table + " to stdout binary", out);
      to.unwrap(org.postgresql.PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy " + table + " from stdin binary",
              new java.io.ByteArrayInputStream(out.toByteArray()));
    }
  }

  @Test
  void a_service_whose_database_was_restored_stays_closed() throws Exception {
    journal.say(List.of(complaint), "before the backup");
    publish(complaint, 0);
    PlainJournal backup = new PlainJournal(service);
    copyTo(backup, "stream");
    copyTo(backup, "journal");
    journal.say(List.of(complaint), "after the backup");
    journal.say(List.of(complaint, later), "after the backup");
    publish(complaint, 1);
    publish(later, 0);

    assertThat(check(journal).isOpen()).isTrue();
    Readiness restored = check(backup);
    assertThat(restored.isOpen()).isFalse();
    assertThat(restored.why()).contains("3 events");
  }

  @Test
  void who_speaks_under_its_name_cannot_keep_a_service_closed() throws Exception {
    journal.say(List.of(complaint), "mine");
    publish(complaint, 0);
    try (var forger = ForeignService.named(service)) {
      forger.says(complaint, 1, new IntakeEvent.NoteAdded(1, "in the place of the first"));
      forger.says(complaint, 1, new IntakeEvent.NoteAdded(1, "not chained to the first"));
    }
    assertThat(check(journal).isOpen()).isTrue();
  }
}
