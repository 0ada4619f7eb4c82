package org.herstel.kubernetes.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstel.kubernetes.render.Manifest;
import org.herstel.kubernetes.render.Manifests;

/**
 * What a service serves is reached by its audience and no other: customers' links, what operators
 * do, and everything else for contact centres. Health, metrics and documents stay inside.
 */
final class Audiences implements Rule {
  private static final Set<String> OF_OPERATORS = Set.of("/v1/journal", "/v1/parked");

  private final Map<String, ServiceClasses> services;

  Audiences(Map<String, ServiceClasses> services) {
    this.services = services;
  }

  @Override
  public Stream<String> problems(Manifests manifests) {
    return Stream.concat(
        services.entrySet().stream()
            .flatMap(service -> {
              Set<String> links = service.getValue().linkRoots();
              Set<String> others = new TreeSet<>(service.getValue().roots());
              others.removeAll(links);
              others.removeAll(OF_OPERATORS);
              return Stream.of(
                      compared(manifests, "customers", service.getKey(), links),
                      compared(manifests, "operators", service.getKey(), OF_OPERATORS),
                      compared(manifests, "contact-centres", service.getKey(), others))
                  .flatMap(problems -> problems);
            }),
        manifests
            .ofKind("Ingress")
            .filter(i -> !isEncrypted(i))
            .map(i -> i + ": a host has no TLS"));
  }

  private static Stream<String> compared(
      Manifests manifests, String audience, String service, Set<String> serves) {
    Set<String> open =
        manifests
            .find("Ingress", audience)
            .map(ingress -> paths(ingress, service))
            .orElse(Set.of());
    return open.equals(new TreeSet<>(serves))
        ? Stream.empty()
        : Stream.of(
            "Ingress %s: opens %s of %s, which serves %s to them"
                .formatted(audience, open, service, new TreeSet<>(serves)));
  }

  private static Set<String> paths(Manifest ingress, String service) {
    return ingress.spec().findValues("paths").stream()
        .flatMap(Pods::each)
        .filter(path -> path.path("backend").path("service").path("name").asText().equals(service))
        .map(path -> path.path("path").asText().replaceFirst("/$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isEncrypted(Manifest ingress) {
    Set<String> covered =
        ingress.spec().path("tls").findValues("hosts").stream()
            .flatMap(Pods::each)
            .map(JsonNode::asText)
            .collect(Collectors.toSet());
    return Pods.each(ingress.spec().path("rules"))
        .allMatch(rule -> covered.contains(rule.path("host").asText()));
  }
}
