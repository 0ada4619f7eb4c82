package org.herstel.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.Port;
import org.herstel.local.launch.Ports;
import org.herstel.local.service.Service;
import org.herstel.local.token.Secrets;

/**
 * Whether a stack is at rest. What is under way between two services looks lost to an audit, so it
 * waits until nothing is.
 */
final class Rest {
  private static final Duration STILL = Duration.ofSeconds(2);

  private static final String ACTIVITY =
      "select (select count(*) from outbox), (select coalesce(max(id), 0) from journal),"
          + " (select coalesce(sum(next), 0) from consumer_offset)";

  private final Home home;
  private final Ports ports;

  Rest(Home home, Ports ports) {
    this.home = home;
    this.ports = ports;
  }

  /** How far a service has come. */
  private record Activity(long unpublished, long journaled, long consumed) {}

  /** Waits until nothing has moved for a moment; false if that does not come about in time. */
  boolean await(Duration longest) throws SQLException, InterruptedException {
    Instant end = Instant.now().plus(longest);
    Map<Service, Activity> before = now();
    do {
      Thread.sleep(STILL);
      Map<Service, Activity> after = now();
      if (after.equals(before) && after.values().stream().allMatch(one -> one.unpublished == 0)) {
        return true;
      }
      before = after;
    } while (Instant.now().isBefore(end));
    return false;
  }

  private Map<Service, Activity> now() throws SQLException {
    Map<Service, Activity> activities = new HashMap<>();
    for (Service service : Service.values()) {
      try (Connection database = database(home, ports, service);
          var rows = database.createStatement().executeQuery(ACTIVITY)) {
        rows.next();
        activities.put(service, new Activity(rows.getLong(1), rows.getLong(2), rows.getLong(3)));
      }
    }
    return activities;
  }

  /** A connection to a service's database, in the service's name. */
  static Connection database(Home home, Ports ports, Service service) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s"
            .formatted(ports.number(Port.POSTGRES), service.database()),
        service.database(),
        new Secrets(home.secrets()).databasePassword(service.database()));
  }
}
