package org.herstel.embedded.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortTest {

  @Test
  void the_same_port_is_not_given_twice() {
    assertThat(IntStream.range(0, 500).map(i -> FreePort.any())).doesNotHaveDuplicates();
  }

  @Test
  void a_port_can_be_listened_on() throws Exception {
    int port = FreePort.any();
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(socket.getLocalPort()).isEqualTo(port);
    }
  }
}
