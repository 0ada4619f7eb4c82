package org.herstel.test;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Where the servers of a test stack come from. */
enum ServerKind {
  /** Child processes of this JVM; nothing but a JDK is needed. */
  EMBEDDED(EmbeddedServers::start),
  /** Containers of the public images, by Testcontainers; an engine is needed. */
  CONTAINERS(ContainerServers::start);

  /** The system property that chooses; embedded when it is not set. */
  static final String PROPERTY = "herstel.test.stack";

  private final Supplier<Servers> start;

  ServerKind(Supplier<Servers> start) {
    this.start = start;
  }

  Servers start() {
    return start.get();
  }

  /**
   * The kind of this name.
   *
   * @throws IllegalArgumentException when there is none, with those that there are
   */
  static ServerKind named(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.toString().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s is '%s', which is no kind of test stack; there are %s"
                    .formatted(
                        PROPERTY,
                        name,
                        Arrays.stream(values())
                            .map(ServerKind::toString)
                            .collect(Collectors.joining(", ")))));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
