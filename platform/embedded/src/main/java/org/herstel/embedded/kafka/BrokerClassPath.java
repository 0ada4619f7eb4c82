package org.herstel.embedded.kafka;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The broker's own class path: it holds another Kafka client than the services do. */
final class BrokerClassPath {
  private BrokerClassPath() {}

  /** Where this module was compiled to, and the libraries that its build wrote down. */
  static String value() {
    try (var recorded = BrokerClassPath.class.getResourceAsStream("broker.classpath")) {
      if (recorded == null) {
        throw new IllegalStateException(
            "broker.classpath is missing: build the module 'embedded' with Maven first");
      }
      return ownLocation()
          + File.pathSeparator
          + new String(recorded.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the broker's class path", e);
    }
  }

  private static Path ownLocation() {
    String name = "/" + BrokerMain.class.getName().replace('.', '/') + ".class";
    String url = BrokerClassPath.class.getResource("BrokerMain.class").toString();
    String root = url.substring(0, url.length() - name.length());
    return root.startsWith("jar:")
        ? Path.of(URI.create(root.substring("jar:".length(), root.length() - "!".length())))
        : Path.of(URI.create(root));
  }
}
