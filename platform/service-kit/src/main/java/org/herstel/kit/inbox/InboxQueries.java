package org.herstel.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.herstel.events.Envelope;

/** What others ask of the inbox's tables. */
public final class InboxQueries {
  private InboxQueries() {}

  /** Where each partition goes on; those never read are left out. */
  public static Map<TopicPartition, Long> offsets(
      Connection connection, Collection<TopicPartition> partitions) throws SQLException {
    return ConsumerOffsets.read(connection, partitions);
  }

  /** Those of these events that are beyond what has been taken in of their sources. */
  public static Set<Envelope> beyondPositions(Connection connection, Collection<Envelope> events)
      throws SQLException {
    Positions known =
        Positions.load(connection, events.stream().map(Envelope::subject).distinct().toList());
    return events.stream()
        .filter(event -> event.sequence() > known.of(event).sequence())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Those of these own events that are in the journal as they are here. */
  public static Set<Envelope> journaled(Connection connection, List<Envelope> own)
      throws SQLException {
    OwnEvents known = OwnEvents.load(connection, own);
    return own.stream().filter(known::knows).collect(Collectors.toCollection(HashSet::new));
  }
}
