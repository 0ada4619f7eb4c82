package org.herstel.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void without_variables_every_port_is_the_documented_one() {
    Ports ports = Ports.of(Map.of());
    assertThat(ports.number(Port.INTAKE)).isEqualTo(8081);
    assertThat(ports.number(Port.MAIL_HTTP)).isEqualTo(8025);
    assertThat(ports.url(Port.NOTIFICATION)).isEqualTo("http://localhost:8084");
  }

  @Test
  void the_offset_moves_every_port_that_has_no_variable_of_its_own() {
    Ports ports = Ports.of(Map.of("HERSTEL_PORT_OFFSET", "100", "HERSTEL_KAFKA_PORT", "7000"));
    assertThat(ports.number(Port.POSTGRES)).isEqualTo(5532);
    assertThat(ports.number(Port.KAFKA)).isEqualTo(7000);
  }

  @Test
  void every_wrong_value_is_named_at_once() {
    assertThatThrownBy(() ->
            Ports.of(
                Map.of(
                    "HERSTEL_INTAKE_PORT", "abc",
                    "HERSTEL_SMTP_PORT", "0",
                    "HERSTEL_POSTGRES_PORT", "70000")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("HERSTEL_INTAKE_PORT=abc")
        .hasMessageContaining("HERSTEL_SMTP_PORT=0")
        .hasMessageContaining("HERSTEL_POSTGRES_PORT=70000");
  }

  @Test
  void an_offset_that_moves_a_port_out_of_range_is_refused() {
    assertThatThrownBy(() -> Ports.of(Map.of("HERSTEL_PORT_OFFSET", "60000")))
        .hasMessageContaining("beyond 65535");
  }

  @Test
  void one_number_for_two_purposes_is_refused() {
    assertThatThrownBy(() -> Ports.of(Map.of("HERSTEL_SMTP_PORT", "8081")))
        .hasMessageContaining("HERSTEL_INTAKE_PORT")
        .hasMessageContaining("HERSTEL_SMTP_PORT");
  }

  @Test
  void a_taken_port_is_named_with_its_purpose_and_variable() throws Exception {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ports ports =
          Ports.of(
              Map.of(
                  "HERSTEL_PORT_OFFSET",
                  "40000",
                  "HERSTEL_SMTP_PORT",
                  String.valueOf(busy.getLocalPort())));
      assertThat(ports.taken())
          .contains(
              "port %d for the mail sink (SMTP) is taken; HERSTEL_SMTP_PORT=… moves it"
                  .formatted(busy.getLocalPort()));
    }
  }

  @Test
  void ports_come_back_from_file_as_they_were() {
    Ports ports = Ports.of(Map.of("HERSTEL_PORT_OFFSET", "3"));
    Properties file = new Properties();
    ports.writeTo(file);
    assertThat(Ports.readFrom(file)).isEqualTo(ports);
  }
}
