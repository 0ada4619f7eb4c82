package org.herstel.kubernetes.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Everything that an overlay puts into a cluster. */
public record Manifests(List<Manifest> all) {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** Reads what kubectl printed. */
  public static Manifests parse(String yaml) {
    List<Manifest> all = new ArrayList<>();
    try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
      documents.forEachRemaining(json -> all.add(new Manifest(json)));
    } catch (IOException e) {
      throw new UncheckedIOException("kubectl printed what is no YAML", e);
    }
    return new Manifests(List.copyOf(all));
  }

  public Stream<Manifest> ofKind(String kind) {
    return all.stream().filter(manifest -> manifest.kind().equals(kind));
  }

  public Optional<Manifest> find(String kind, String name) {
    return ofKind(kind).filter(manifest -> manifest.name().equals(name)).findFirst();
  }

  /** Deployments of the platform's own services. */
  public Stream<Manifest> services() {
    return ofKind("Deployment")
        .filter(deployment ->
            "service"
                .equals(
                    deployment
                        .json()
                        .path("metadata")
                        .path("labels")
                        .path("app.kubernetes.io/component")
                        .asText()));
  }

  /** The same with one object changed: a mistake that somebody might make. */
  public Manifests with(String kind, String name, Consumer<Manifest> mistake) {
    if (find(kind, name).isEmpty()) {
      throw new IllegalArgumentException("there is no " + kind + " " + name + " to change");
    }
    return new Manifests(
        all.stream()
            .map(manifest -> {
              if (!manifest.kind().equals(kind) || !manifest.name().equals(name)) {
                return manifest;
              }
              Manifest copy = new Manifest(manifest.json().deepCopy());
              mistake.accept(copy);
              return copy;
            })
            .toList());
  }
}
