package org.herstel.kit.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** The offsets that count: written in the same transaction as the effect of the records. */
final class ConsumerOffsets {
  private static final Comparator<TopicPartition> LOCK_ORDER =
      Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

  private ConsumerOffsets() {}

  /** Locks the rows of these partitions and says where each goes on; those without are left out. */
  static Map<TopicPartition, Long> lock(
      Connection connection, Collection<TopicPartition> partitions) throws SQLException {
    return read(connection, partitions, " for update");
  }

  /** Where each partition goes on; those without a row are left out. */
  static Map<TopicPartition, Long> read(
      Connection connection, Collection<TopicPartition> partitions) throws SQLException {
    return read(connection, partitions, "");
  }

  private static Map<TopicPartition, Long> read(
      Connection connection, Collection<TopicPartition> partitions, String locking)
      throws SQLException {
    List<TopicPartition> ordered = partitions.stream().sorted(LOCK_ORDER).toList();
    Map<TopicPartition, Long> next = new HashMap<>();
    try (var statement =
        connection.prepareStatement(
            """
            select o.topic, o.partition, o.next
            from consumer_offset o
            where (o.topic, o.partition) in (select * from unnest(?::text[], ?::integer[]))
            order by o.topic, o.partition\
            """
                + locking)) {
      bind(statement, ordered);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          next.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
        }
      }
    }
    return next;
  }

  /** Moves partitions on whose rows are locked. */
  static void advance(Connection connection, Map<TopicPartition, Long> next) throws SQLException {
    List<TopicPartition> ordered = next.keySet().stream().sorted(LOCK_ORDER).toList();
    try (var statement =
        connection.prepareStatement(
            """
            update consumer_offset o set next = m.next
            from unnest(?::text[], ?::integer[], ?::bigint[]) as m(topic, partition, next)
            where o.topic = m.topic and o.partition = m.partition\
            """)) {
      bind(statement, ordered);
      statement.setArray(
          3, connection.createArrayOf("bigint", ordered.stream().map(next::get).toArray()));
      statement.executeUpdate();
    }
  }

  /** Makes a row for a partition that has none. */
  static void begin(Connection connection, TopicPartition partition, long next)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "insert into consumer_offset (topic, partition, next) values (?, ?, ?)"
                + " on conflict do nothing")) {
      statement.setString(1, partition.topic());
      statement.setInt(2, partition.partition());
      statement.setLong(3, next);
      statement.executeUpdate();
    }
  }

  /** Moves a partition that is still where it was. */
  static void move(Connection connection, TopicPartition partition, long from, long to)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "update consumer_offset set next = ? where topic = ? and partition = ? and next = ?")) {
      statement.setLong(1, to);
      statement.setString(2, partition.topic());
      statement.setInt(3, partition.partition());
      statement.setLong(4, from);
      statement.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, List<TopicPartition> partitions)
      throws SQLException {
    Connection connection = statement.getConnection();
    statement.setArray(
        1,
        connection.createArrayOf("text", partitions.stream().map(TopicPartition::topic).toArray()));
    statement.setArray(
        2,
        connection.createArrayOf(
            "integer", partitions.stream().map(TopicPartition::partition).toArray()));
  }
}
