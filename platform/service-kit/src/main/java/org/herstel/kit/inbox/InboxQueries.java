package org.herstel.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** What others ask of the inbox's tables. */
public final class InboxQueries {
  private InboxQueries() {}

  /** Where each partition goes on; those never read are left out. */
  public static Map<TopicPartition, Long> offsets(
      Connection connection, Collection<TopicPartition> partitions) throws SQLException {
    return ConsumerOffsets.read(connection, partitions);
  }
}
