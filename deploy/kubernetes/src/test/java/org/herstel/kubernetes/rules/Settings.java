package org.herstel.kubernetes.rules;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.jwt.config.Names;
import org.herstel.kubernetes.render.Manifest;
import org.herstel.kubernetes.render.Manifests;

/** Every variable that a service is given is one that it reads, and reads when it starts. */
final class Settings implements Rule {
  private final Set<String> common = new HashSet<>();
  private final Map<String, Set<String>> own = new HashMap<>();

  Settings(QuarkusSettings quarkus, Map<String, ServiceClasses> services) throws IOException {
    common.addAll(quarkus.variables());
    Stream.concat(ProducerConfig.configNames().stream(), ConsumerConfig.configNames().stream())
        .map(name -> variable("kafka." + name))
        .forEach(common::add);
    Stream.of(Names.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
        .map(Settings::constant)
        .map(Settings::variable)
        .forEach(common::add);
    services.forEach((name, classes) ->
        own.put(
            name,
            classes.settings().stream()
                // What Quarkus fixes at build time is not changed by naming it here.
                .filter(setting -> !setting.startsWith("quarkus."))
                .map(Settings::variable)
                .collect(Collectors.toSet())));
  }

  @Override
  public Stream<String> problems(Manifests manifests) {
    return manifests.services().flatMap(service -> problems(manifests, service));
  }

  private Stream<String> problems(Manifests manifests, Manifest service) {
    Stream<String> variables =
        Pods.containers(service)
            .flatMap(container -> Pods.each(container.path("env")))
            .map(variable -> variable.path("name").asText())
            .filter(name -> !isKnown(name, service.name()));
    Stream<String> shared =
        Pods.containers(service)
            .flatMap(container -> Pods.each(container.path("envFrom")))
            .map(source -> source.path("configMapRef").path("name").asText())
            .flatMap(map -> manifests.find("ConfigMap", map).stream())
            .flatMap(map -> map.json().path("data").properties().stream())
            .map(Map.Entry::getKey)
            .filter(name -> own.keySet().stream().noneMatch(any -> isKnown(name, any)));
    return Stream.concat(variables, shared)
        .distinct()
        .map(name -> "%s: no setting of the service is called %s".formatted(service, name));
  }

  private boolean isKnown(String variable, String service) {
    return common.contains(variable) || own.getOrDefault(service, Set.of()).contains(variable);
  }

  private static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static String constant(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
