package org.herstel.local.stack;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herstel.local.launch.Port;
import org.herstel.local.launch.Ports;
import org.herstel.local.service.Service;

/**
 * Where a process of the stack is reached.
 *
 * @param process its name
 * @param address for people and programs
 * @param readiness URL that answers 200 when it is ready, for those that speak HTTP
 * @param note what is found there
 */
public record Endpoint(String process, String address, Optional<URI> readiness, String note) {

  /** All of them, in the order in which they are shown. */
  public static List<Endpoint> all(Ports ports) {
    List<Endpoint> all = new ArrayList<>();
    for (Service service : Service.values()) {
      String url = ports.url(service.port());
      all.add(
          new Endpoint(
              service.label(),
              url,
              Optional.of(loopback(ports, service.port(), "/q/health/ready")),
              "API: " + url + "/q/swagger-ui"));
    }
    all.add(
        new Endpoint(
            "mail",
            ports.url(Port.MAIL_HTTP),
            Optional.of(loopback(ports, Port.MAIL_HTTP, "/api/mails?limit=0")),
            "every mail sent; SMTP on port " + ports.number(Port.SMTP)));
    all.add(
        new Endpoint(
            "kafka", "localhost:" + ports.number(Port.KAFKA), Optional.empty(), "all events"));
    all.add(
        new Endpoint(
            "postgresql",
            "localhost:" + ports.number(Port.POSTGRES),
            Optional.empty(),
            "one database per service"));
    return all;
  }

  private static URI loopback(Ports ports, Port port, String path) {
    return URI.create("http://127.0.0.1:" + ports.number(port) + path);
  }
}
