package org.herstel.kit.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.herstel.events.Envelope;
import org.herstel.kit.inbox.Decoded;
import org.herstel.kit.inbox.Foresight;
import org.herstel.kit.inbox.InboxQueries;
import org.herstel.kit.inbox.Received;
import org.herstel.kit.journal.Source;

/** What stands in the topic under this service's name. */
@ApplicationScoped
class OwnVoice {
  private final DataSource database;
  private final TopicTail tail;
  private final Source source;

  OwnVoice(DataSource database, TopicTail tail, Source source) {
    this.database = database;
    this.tail = tail;
    this.source = source;
  }

  /** Own events that continue a stream of the journal and are not in it. */
  long beyondTheJournal() throws SQLException {
    var lost = new LostEvents();
    try (TopicTail.Reading reading = tail.open()) {
      read(reading, reading.partitions(), lost, new Foresight());
    }
    try (Connection connection = database.getConnection()) {
      return lost.count(connection);
    }
  }

  /** How far this service had come in one partition, by what it said there. */
  Foresight in(TopicPartition partition, TopicTail.Reading reading) throws SQLException {
    var ahead = new Foresight();
    read(reading, List.of(partition), new LostEvents(), ahead);
    if (ahead.isEmpty()) {
      return ahead;
    }
    reading.read(
        List.of(partition),
        records -> {
          Map<Envelope, Received> others = events(records);
          others.keySet().removeIf(this::isOwn);
          others.keySet().retainAll(unknown(others.keySet()));
          others.forEach((event, record) -> ahead.heard(event, record.offset()));
        });
    return ahead;
  }

  private void read(
      TopicTail.Reading reading,
      Collection<TopicPartition> partitions,
      LostEvents lost,
      Foresight ahead)
      throws SQLException {
    reading.read(
        partitions,
        records -> {
          Map<Envelope, Received> own = events(records);
          own.keySet().removeIf(event -> !isOwn(event));
          for (Envelope event : genuine(lost, List.copyOf(own.keySet()))) {
            ahead.said(event, own.get(event).offset());
          }
        });
  }

  private boolean isOwn(Envelope event) {
    return event.source().equals(source.name());
  }

  private Set<Envelope> unknown(Collection<Envelope> others) {
    try (Connection connection = database.getConnection()) {
      return InboxQueries.beyondPositions(connection, others);
    } catch (SQLException e) {
      throw new IllegalStateException("the positions cannot be read", e);
    }
  }

  private Set<Envelope> genuine(LostEvents lost, List<Envelope> own) {
    try (Connection connection = database.getConnection()) {
      return lost.add(connection, own);
    } catch (SQLException e) {
      throw new IllegalStateException("the journal cannot be read", e);
    }
  }

  /** In their order; every record has bytes of its own, so no two events are equal. */
  private static Map<Envelope, Received> events(List<Received> records) {
    Map<Envelope, Received> events = new LinkedHashMap<>();
    for (Received record : records) {
      Envelope event = Decoded.of(record).envelope();
      if (event != null) {
        events.put(event, record);
      }
    }
    return events;
  }
}
