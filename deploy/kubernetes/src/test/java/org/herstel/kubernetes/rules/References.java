package org.herstel.kubernetes.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstel.kubernetes.render.Manifest;
import org.herstel.kubernetes.render.Manifests;

/**
 * Every Secret and ConfigMap that is referred to is rendered, made by an operator, or on the list
 * of what a house has to make; none is rendered in vain. Secrets are never rendered.
 */
final class References implements Rule {
  private final String instructions;

  /**
   * @param instructions the text that tells a house what to make
   */
  References(String instructions) {
    this.instructions = instructions;
  }

  @Override
  public Stream<String> problems(Manifests manifests) {
    Set<String> secrets = secrets(manifests);
    Set<String> maps = maps(manifests);
    Set<String> rendered =
        manifests.ofKind("ConfigMap").map(Manifest::name).collect(Collectors.toSet());
    Set<String> made = madeByOperators(manifests);
    return Stream.of(
            secrets.stream()
                .filter(secret -> !made.contains(secret) && !isToBeMade(secret))
                .map(secret -> "Secret " + secret + ": nobody makes it"),
            maps.stream()
                .filter(map -> !rendered.contains(map) && !isToBeMade(map))
                .map(map -> "ConfigMap " + map + ": nobody makes it"),
            rendered.stream()
                .filter(map -> !maps.contains(map))
                .map(map -> "ConfigMap " + map + ": nobody reads it"))
        .flatMap(problems -> problems);
  }

  private boolean isToBeMade(String name) {
    return instructions.contains("`" + name + "`")
        || instructions.contains("`S" + name.replaceFirst("^[a-z]+", "") + "`");
  }

  private static Set<String> madeByOperators(Manifests manifests) {
    Set<String> made = new TreeSet<>();
    manifests.ofKind("KafkaUser").map(Manifest::name).forEach(made::add);
    manifests.ofKind("Kafka").map(kafka -> kafka.name() + "-cluster-ca-cert").forEach(made::add);
    manifests
        .ofKind("Cluster")
        .flatMap(database -> Stream.of(database.name() + "-app", database.name() + "-ca"))
        .forEach(made::add);
    return made;
  }

  private static Set<String> secrets(Manifests manifests) {
    Set<String> names = new TreeSet<>();
    for (Manifest manifest : manifests.all()) {
      JsonNode spec = manifest.spec();
      spec.findValues("secretKeyRef").forEach(key -> names.add(key.path("name").asText()));
      spec.findValues("secretTargetRef")
          .forEach(list -> Pods.each(list).forEach(key -> names.add(key.path("name").asText())));
      spec.findValues("passwordSecret").forEach(key -> names.add(key.path("name").asText()));
      spec.findValues("s3Credentials")
          .forEach(keys -> keys.forEach(key -> names.add(key.path("name").asText())));
      spec.findValues("secretName").forEach(name -> names.add(name.asText()));
    }
    return names;
  }

  private static Set<String> maps(Manifests manifests) {
    Set<String> names = new TreeSet<>();
    for (Manifest manifest : manifests.all()) {
      JsonNode spec = manifest.spec();
      Stream.of("configMapRef", "configMapKeyRef", "configMap")
          .flatMap(field -> spec.findValues(field).stream())
          .forEach(map -> names.add(map.path("name").asText()));
      spec.findValues("configMapTargetRef")
          .forEach(list -> Pods.each(list).forEach(key -> names.add(key.path("name").asText())));
    }
    return names;
  }
}
