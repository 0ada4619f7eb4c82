package org.herstel.kubernetes.render;

import com.fasterxml.jackson.databind.JsonNode;

/** One object of a cluster, as it would be applied. */
public record Manifest(JsonNode json) {

  public String apiVersion() {
    return json.path("apiVersion").asText();
  }

  public String kind() {
    return json.path("kind").asText();
  }

  public String name() {
    return json.path("metadata").path("name").asText();
  }

  public JsonNode spec() {
    return json.path("spec");
  }

  /** Labels of the pods that it makes; empty for what makes none. */
  public JsonNode podLabels() {
    return spec().path("template").path("metadata").path("labels");
  }

  public JsonNode podSpec() {
    return spec().path("template").path("spec");
  }

  @Override
  public String toString() {
    return kind() + " " + name();
  }
}
