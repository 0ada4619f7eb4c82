package org.herstel.kubernetes.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Settings of the Quarkus extensions that the services are built with, from their own lists. */
final class QuarkusSettings {
  private static final String LIST = "META-INF/quarkus-config-doc/quarkus-config-model.json";

  private final Set<String> atRunTime = new HashSet<>();
  private final Map<String, String> defaults = new TreeMap<>();

  QuarkusSettings() throws IOException {
    ObjectMapper json = new ObjectMapper();
    for (URL list : Collections.list(QuarkusSettings.class.getClassLoader().getResources(LIST))) {
      try (InputStream in = list.openStream()) {
        read(json.readTree(in));
      }
    }
  }

  /** Environment variables that are read when a service starts; others are fixed by the build. */
  Set<String> variables() {
    return atRunTime;
  }

  /**
   * Where the services tell how they are, for instance {@code /q/health/live}: names that the
   * extension fixes at build time, and that no service changes.
   */
  String healthPath(String check) {
    return "/" + value("quarkus.http.non-application-root-path") + "/health/" + check;
  }

  String metricsPath() {
    return "/"
        + value("quarkus.http.non-application-root-path")
        + "/"
        + value("quarkus.micrometer.export.prometheus.path");
  }

  private String value(String property) {
    String value = defaults.get(property);
    if (value == null) {
      throw new IllegalStateException("no extension has the setting " + property);
    }
    return value;
  }

  private void read(JsonNode node) {
    if (node.has("phase") && node.has("path")) {
      JsonNode path = node.path("path");
      if (node.path("phase").asText().equals("RUN_TIME")) {
        atRunTime.addAll(node.findValuesAsText("environmentVariable"));
      }
      if (node.hasNonNull("defaultValue")) {
        defaults.put(path.path("property").asText(), node.path("defaultValue").asText());
      }
    }
    node.forEach(this::read);
  }
}
