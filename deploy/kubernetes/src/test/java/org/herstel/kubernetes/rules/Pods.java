package org.herstel.kubernetes.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.herstel.kubernetes.render.Manifest;
import org.herstel.kubernetes.render.Manifests;

/** Reads pods and their containers. */
final class Pods {
  private Pods() {}

  static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  /** All containers, those that run first among them. */
  static Stream<JsonNode> containers(Manifest deployment) {
    return Stream.concat(
        each(deployment.podSpec().path("initContainers")),
        each(deployment.podSpec().path("containers")));
  }

  static JsonNode container(Manifest deployment, String name) {
    return containers(deployment)
        .filter(container -> container.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(deployment + " has no container " + name));
  }

  /** What a container is told in plain words: ConfigMaps first, its own variables over them. */
  static Map<String, String> variables(Manifests manifests, JsonNode container) {
    Map<String, String> variables = new TreeMap<>();
    each(container.path("envFrom"))
        .map(source -> source.path("configMapRef").path("name").asText())
        .flatMap(name -> manifests.find("ConfigMap", name).stream())
        .flatMap(map -> map.json().path("data").properties().stream())
        .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asText()));
    each(container.path("env"))
        .filter(variable -> variable.has("value"))
        .forEach(variable ->
            variables.put(variable.path("name").asText(), variable.path("value").asText()));
    return variables;
  }

  /** Whether all labels of a selector are among the labels; an empty selector matches all. */
  static boolean matches(JsonNode selector, JsonNode labels) {
    return selector.properties().stream()
        .allMatch(wanted -> wanted.getValue().equals(labels.get(wanted.getKey())));
  }

  static boolean hasPort(Manifest deployment, JsonNode port) {
    return each(deployment.podSpec().path("containers"))
        .flatMap(container -> each(container.path("ports")))
        .anyMatch(
            open -> port.equals(open.path("name")) || port.equals(open.path("containerPort")));
  }
}
