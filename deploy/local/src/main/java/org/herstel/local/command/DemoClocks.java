package org.herstel.local.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The environment that lets a whole recovery run in seconds. */
final class DemoClocks {
  private static final String RESOURCE = "/org/herstel/local/demo/clocks.properties";

  private DemoClocks() {}

  static Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    try (InputStream content = DemoClocks.class.getResourceAsStream(RESOURCE)) {
      Properties properties = new Properties();
      properties.load(content);
      properties
          .stringPropertyNames()
          .forEach(name -> environment.put(name, properties.getProperty(name)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    return environment;
  }
}
