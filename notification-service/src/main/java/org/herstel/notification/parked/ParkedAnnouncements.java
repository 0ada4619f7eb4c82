package org.herstel.notification.parked;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.herstel.events.Topics;
import org.herstel.kit.inbox.OrderedChannel;
import org.herstel.kit.inbox.Received;
import org.herstel.kit.inbox.RecordBatch;
import org.herstel.kit.journal.JournalSession;
import org.herstel.kit.parking.Announcement;
import org.jboss.logging.Logger;

/** Follows what all services say about the records they parked. */
@ApplicationScoped
public class ParkedAnnouncements implements RecordBatch {
  private static final Logger LOG = Logger.getLogger(ParkedAnnouncements.class);

  private final OrderedChannel channel;

  ParkedAnnouncements(OrderedChannel channel) {
    this.channel = channel;
  }

  @Incoming(Topics.PARKED_EVENTS)
  @Blocking
  void consume(ConsumerRecords<String, byte[]> records) {
    channel.consume(Topics.PARKED_EVENTS, records, this);
  }

  @Override
  public void process(List<Received> records, JournalSession session) {
    session.lock(Set.of());
    try {
      for (Received record : records) {
        take(session.connection(), record);
      }
    } catch (SQLException e) {
      throw new ParkedFailure(e);
    }
  }

  /** Nothing depends on an announcement: one that cannot be read is left out. */
  @Override
  public void setAside(Received record, RuntimeException failure, JournalSession session) {
    session.lock(Set.of());
    LOG.errorf(
        "ALARM: the announcement at %s cannot be read (%s) and is not shown by GET /v1/parked; the"
            + " service that parked shows it itself",
        record.place(), failure);
  }

  private static void take(Connection connection, Received record) throws SQLException {
    String id = record.header(Announcement.ID);
    String state = record.header(Announcement.STATE);
    if (id == null || state == null) {
      LOG.errorf("ALARM: the record at %s announces nothing and is passed over", record.place());
      return;
    }
    if (state.equals(ParkedAnywhere.PARKED)) {
      put(connection, record, uuid(id));
    } else {
      settle(connection, uuid(id), state);
    }
  }

  private static void put(Connection connection, Received record, UUID id) throws SQLException {
    try (var upsert =
        connection.prepareStatement(
            """
            insert into parked_anywhere (id, service, complaint, kind, reason, source, sequence,
              type, place, parked_at, state, data)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'parked', ?)
            on conflict (id) do update set kind = excluded.kind, reason = excluded.reason\
            """)) {
      upsert.setObject(1, id);
      upsert.setString(2, text(record, Announcement.SERVICE));
      upsert.setString(3, record.key() == null ? "" : record.key());
      upsert.setString(4, text(record, Announcement.KIND));
      upsert.setString(5, text(record, Announcement.REASON));
      upsert.setString(6, record.header("ce_source"));
      upsert.setString(7, record.header("ce_sequence"));
      upsert.setString(8, record.header("ce_type"));
      upsert.setString(9, text(record, Announcement.PLACE));
      upsert.setObject(10, instant(text(record, Announcement.AT)).atOffset(ZoneOffset.UTC));
      upsert.setBytes(11, record.value());
      upsert.executeUpdate();
    }
  }

  private static void settle(Connection connection, UUID id, String state) throws SQLException {
    try (var update =
        connection.prepareStatement("update parked_anywhere set state = ? where id = ?")) {
      update.setString(1, state);
      update.setObject(2, id);
      update.executeUpdate();
    }
  }

  private static String text(Received record, String header) {
    String text = record.header(header);
    if (text == null) {
      throw new IllegalArgumentException(header + " is missing");
    }
    return text;
  }

  private static UUID uuid(String text) {
    return UUID.fromString(text);
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(Announcement.AT + " is malformed", e);
    }
  }
}
