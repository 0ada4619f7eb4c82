package org.herstel.local.stack;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herstel.local.launch.Port;
import org.herstel.local.launch.Ports;
import org.herstel.local.service.Replica;
import org.herstel.local.service.Replicas;

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
  public static List<Endpoint> all(Ports ports, Replicas replicas) {
    List<Endpoint> all =
        new ArrayList<>(replicas.all().stream().map(each -> of(each, ports)).toList());
    all.add(
        new Endpoint(
            "mail",
            ports.url(Port.MAIL_HTTP),
            Optional.of(loopback(ports.number(Port.MAIL_HTTP), "/api/mails?limit=0")),
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

  /** Where one replica of a service is reached. */
  public static Endpoint of(Replica replica, Ports ports) {
    int port = replica.port(ports);
    String url = "http://localhost:" + port;
    return new Endpoint(
        replica.label(),
        url,
        Optional.of(loopback(port, "/q/health/ready")),
        "API: " + url + "/q/swagger-ui");
  }

  private static URI loopback(int port, String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
