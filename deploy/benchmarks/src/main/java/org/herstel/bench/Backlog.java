package org.herstel.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.herstel.events.Topics;
import org.herstel.local.service.Service;

/** What services have not read yet of a topic, by their own offsets. */
final class Backlog implements AutoCloseable {
  private final LocalStack stack;
  private final Admin admin;

  Backlog(LocalStack stack) {
    this.stack = stack;
    this.admin = Admin.create(Map.of("bootstrap.servers", stack.brokers()));
  }

  /** Records in a topic, of all times. */
  long end(String topic) throws InterruptedException, ExecutionException {
    int partitions =
        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().size();
    Map<TopicPartition, OffsetSpec> latest =
        IntStream.range(0, partitions)
            .mapToObj(partition -> new TopicPartition(topic, partition))
            .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
    return admin.listOffsets(latest).all().get().values().stream()
        .mapToLong(end -> end.offset())
        .sum();
  }

  /** Records that a service has read of a topic. */
  long read(Service service, String topic) throws SQLException {
    return number(
        service, "select sum(next) from consumer_offset where topic = '%s'".formatted(topic));
  }

  /** How many members of a service's group share the partitions of {@code complaint-events}. */
  long readers(Service service) throws InterruptedException, ExecutionException {
    return admin.describeConsumerGroups(List.of(service.label())).all().get().values().stream()
        .flatMap(group -> group.members().stream())
        .filter(member ->
            member.assignment().topicPartitions().stream()
                .anyMatch(partition -> partition.topic().equals(Topics.COMPLAINT_EVENTS)))
        .count();
  }

  /** Events that a service has said, of all times. */
  long said(Service service) throws SQLException {
    return number(service, "select count(*) from journal");
  }

  /** Events that a service has not published yet. */
  long unpublished(Service service) throws SQLException {
    return number(service, "select count(*) from outbox");
  }

  /** Waits until every service but one has read, published and sent everything. */
  void awaitOthers(Service held) throws Exception {
    for (int calm = 0; calm < 3; calm++) {
      if (!areIdle(held)) {
        calm = -1;
      }
      Thread.sleep(300);
    }
  }

  /**
   * Has a service wait: its offsets are locked, as they are by a batch under way. A rollback lets
   * it go on.
   */
  Connection hold(Service service) throws SQLException {
    Connection connection = stack.database(service);
    connection.setAutoCommit(false);
    try (PreparedStatement lock =
        connection.prepareStatement(
            "select next from consumer_offset where topic = ? order by partition for update")) {
      lock.setString(1, Topics.COMPLAINT_EVENTS);
      lock.executeQuery();
    }
    return connection;
  }

  private boolean areIdle(Service held) throws Exception {
    long end = end(Topics.COMPLAINT_EVENTS);
    for (Service service : Service.values()) {
      if (unpublished(service) > 0
          || service != held && read(service, Topics.COMPLAINT_EVENTS) < end) {
        return false;
      }
    }
    return read(Service.INTAKE, Topics.SUBMISSIONS) == end(Topics.SUBMISSIONS)
        && number(
                Service.NOTIFICATION,
                "select count(*) from message where state in ('QUEUED', 'SENDING', 'RETRYING')")
            == 0;
  }

  private long number(Service service, String sql) throws SQLException {
    try (Connection connection = stack.database(service);
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
