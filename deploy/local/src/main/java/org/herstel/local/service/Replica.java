package org.herstel.local.service;

import org.herstel.local.launch.Ports;

/**
 * One process of a service. All of them share the service's database and its consumer group.
 *
 * @param number from 1; the first has the service's own name and port
 */
public record Replica(Service service, int number) {
  /** The name of its process and log. */
  public String label() {
    return number == 1 ? service.label() : service.label() + "-" + number;
  }

  public int port(Ports ports) {
    return ports.number(service.port(), number);
  }
}
