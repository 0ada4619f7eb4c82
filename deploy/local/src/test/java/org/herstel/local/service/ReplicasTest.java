package org.herstel.local.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.Port;
import org.herstel.local.launch.Ports;
import org.junit.jupiter.api.Test;

class ReplicasTest {
  private static final Ports PORTS = Ports.of(Map.of("HERSTEL_PORT_OFFSET", "20000"));

  @Test
  void services_that_are_not_named_have_one() {
    Replicas replicas = Replicas.parse("resolution=3,notification=2");

    assertThat(replicas.all())
        .extracting(Replica::label)
        .containsExactly(
            "intake",
            "resolution",
            "resolution-2",
            "resolution-3",
            "followup",
            "notification",
            "notification-2");
  }

  @Test
  void a_change_leaves_the_others_as_they_are() {
    Replicas replicas = Replicas.parse("resolution=3").with("followup=2 notification=2");

    assertThat(replicas).isEqualTo(Replicas.parse("resolution=3,followup=2,notification=2"));
    assertThat(Replicas.parse(replicas.toString())).isEqualTo(replicas);
  }

  @Test
  void everything_that_is_wrong_is_named_at_once() {
    assertThatThrownBy(() ->
            Replicas.parse(
                "billing=2,resolution=many,followup=0,notification=25,intake,intake=1,"
                    + "intake=2"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("there is no service 'billing'; there are intake, resolution")
        .hasMessageContaining("resolution=many: 'many' is not a number")
        .hasMessageContaining("followup=0: a service has at least one replica")
        .hasMessageContaining("notification=25: the topic complaint-events has 24 partitions")
        .hasMessageContaining("'intake' is not SERVICE=NUMBER")
        .hasMessageContaining("intake is named more than once");
    assertThatThrownBy(() -> Replicas.parse(" , ")).hasMessageContaining("no service is named");
  }

  @Test
  void the_first_has_the_port_of_the_service_and_the_others_follow_at_a_hundred() {
    assertThat(Replicas.parse("resolution=3").of(Service.RESOLUTION))
        .extracting(replica -> replica.port(PORTS))
        .containsExactly(28082, 28182, 28282);
  }

  @Test
  void ports_that_cannot_be_had_are_named_with_the_variable_that_moves_them() throws Exception {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int taken = busy.getLocalPort();
      Ports ports =
          Ports.of(
              Map.of(
                  "HERSTEL_PORT_OFFSET", "20000",
                  "HERSTEL_INTAKE_PORT", "65500",
                  "HERSTEL_RESOLUTION_PORT", String.valueOf(taken - 100),
                  "HERSTEL_SMTP_PORT", "28183"));
      Replicas wanted = Replicas.parse("intake=2,resolution=2,followup=2,notification=2");

      List<String> obstacles = ReplicaPorts.obstacles(wanted, Replicas.SINGLE, ports);

      assertThat(obstacles)
          .containsExactly(
              "port 65600 for replica 2 of the intake service does not exist;"
                  + " HERSTEL_INTAKE_PORT=… moves all replicas",
              "port %d for replica 2 of the resolution service is taken;".formatted(taken)
                  + " HERSTEL_RESOLUTION_PORT=… moves all replicas",
              "port 28183 for replica 2 of the followup service is meant for "
                  + Port.SMTP.purpose()
                  + "; HERSTEL_FOLLOWUP_PORT=… moves all replicas");
    }
  }

  @Test
  void what_runs_already_holds_its_port_itself() throws Exception {
    try (ServerSocket own = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ports ports =
          Ports.of(
              Map.of(
                  "HERSTEL_PORT_OFFSET",
                  "20000",
                  "HERSTEL_RESOLUTION_PORT",
                  String.valueOf(own.getLocalPort() - 100)));
      Replicas running = Replicas.parse("resolution=2");

      assertThat(ReplicaPorts.obstacles(running, running, ports)).isEmpty();
    }
  }
}
