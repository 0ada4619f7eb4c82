package org.herstel.local.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The port numbers in force. */
public record Ports(Map<Port, Integer> numbers) {
  /** Environment variable that is added to every standard port. */
  public static final String OFFSET = "HERSTEL_PORT_OFFSET";

  /** The highest number that a port can have. */
  public static final int HIGHEST = 65535;

  private static final int REPLICA_STEP = 100;

  /**
   * The standard ports, shifted by {@value #OFFSET}, each replaced by its own variable where set.
   *
   * @throws Failure naming every value that is no port, and every port given out twice
   */
  public static Ports of(Map<String, String> environment) {
    List<String> wrong = new ArrayList<>();
    int offset = number(environment, OFFSET, 0, 0, wrong);
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      int number = number(environment, port.variable(), port.standard() + offset, 1, wrong);
      if (number > HIGHEST) {
        wrong.add(
            "%s moves the port of %s to %d, beyond %d"
                .formatted(OFFSET, port.purpose(), number, HIGHEST));
      }
      numbers.forEach((other, same) -> {
        if (same == number) {
          wrong.add(
              "port %d is meant for %s (%s) and for %s (%s)"
                  .formatted(
                      number, other.purpose(), other.variable(), port.purpose(), port.variable()));
        }
      });
      numbers.put(port, number);
    }
    if (!wrong.isEmpty()) {
      throw new Failure(String.join("\n", wrong));
    }
    return new Ports(numbers);
  }

  /** Reads what {@link #writeTo} wrote; an older release knew fewer ports. */
  public static Ports readFrom(Properties properties) {
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      numbers.put(
          port,
          Integer.valueOf(
              properties.getProperty(port.variable(), String.valueOf(port.standard()))));
    }
    return new Ports(numbers);
  }

  public void writeTo(Properties properties) {
    numbers.forEach(
        (port, number) -> properties.setProperty(port.variable(), String.valueOf(number)));
  }

  public int number(Port port) {
    return numbers.get(port);
  }

  /** The port of a replica of what listens on this port, the first of which has the port itself. */
  public int number(Port port, int replica) {
    return number(port) + (replica - 1) * REPLICA_STEP;
  }

  /** A URL on this machine, without a slash at its end. */
  public String url(Port port) {
    return "http://localhost:" + number(port);
  }

  /** One sentence for each port that somebody else listens on. */
  public List<String> taken() {
    List<String> sentences = new ArrayList<>();
    numbers.forEach((port, number) -> {
      if (!isFree(number)) {
        sentences.add(
            "port %d for %s is taken; %s=… moves it"
                .formatted(number, port.purpose(), port.variable()));
      }
    });
    return sentences;
  }

  /** Whether it is a port of this machine on which nobody listens. */
  public static boolean isFree(int number) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int number(
      Map<String, String> environment,
      String variable,
      int otherwise,
      int lowest,
      List<String> wrong) {
    String value = environment.getOrDefault(variable, "").strip();
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= lowest && number <= HIGHEST) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, together with numbers out of range
    }
    wrong.add("%s=%s is no number from %d to %d".formatted(variable, value, lowest, HIGHEST));
    return otherwise;
  }
}
