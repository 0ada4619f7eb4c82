package org.herstel.local.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.herstel.local.launch.Port;
import org.herstel.local.launch.Ports;

/** Whether replicas beyond the first of a service can have the ports that are meant for them. */
public final class ReplicaPorts {
  private ReplicaPorts() {}

  /**
   * One sentence for each port that cannot be had: meant for something else, taken, or beyond what
   * there is.
   *
   * @param running replicas that hold their ports already
   */
  public static List<String> obstacles(Replicas wanted, Replicas running, Ports ports) {
    Map<Integer, String> meant = new TreeMap<>();
    for (Port port : Port.values()) {
      meant.put(ports.number(port), port.purpose());
    }
    List<String> obstacles = new ArrayList<>();
    for (Replica replica : wanted.all()) {
      if (replica.number() > 1) {
        int number = replica.port(ports);
        String purpose = "replica %d of %s".formatted(replica.number(), purpose(replica));
        String other = meant.putIfAbsent(number, purpose);
        String obstacle = obstacle(number, other, running.all().contains(replica));
        if (!obstacle.isEmpty()) {
          obstacles.add(
              "port %d for %s %s; %s=… moves all replicas"
                  .formatted(number, purpose, obstacle, replica.service().port().variable()));
        }
      }
    }
    return obstacles;
  }

  private static String obstacle(int number, String other, boolean runs) {
    if (number > Ports.HIGHEST) {
      return "does not exist";
    }
    if (other != null) {
      return "is meant for " + other;
    }
    return runs || Ports.isFree(number) ? "" : "is taken";
  }

  private static String purpose(Replica replica) {
    return replica.service().port().purpose();
  }
}
