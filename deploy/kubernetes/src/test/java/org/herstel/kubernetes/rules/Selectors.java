package org.herstel.kubernetes.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.herstel.kubernetes.render.Manifest;
import org.herstel.kubernetes.render.Manifests;

/** Every selector finds pods, every reference to a Service or Deployment finds one. */
final class Selectors implements Rule {
  /** Pods that operators make, by the label with the name of the object they are made for. */
  private static final Map<String, String> MADE_BY_OPERATORS =
      Map.of("strimzi.io/cluster", "Kafka", "cnpg.io/cluster", "Cluster");

  @Override
  public Stream<String> problems(Manifests manifests) {
    return Stream.of(
            deployments(manifests),
            services(manifests),
            budgets(manifests),
            policies(manifests),
            backends(manifests),
            targets(manifests))
        .flatMap(problems -> problems);
  }

  private static Stream<String> deployments(Manifests manifests) {
    return manifests
        .ofKind("Deployment")
        .filter(deployment ->
            !Pods.matches(
                deployment.spec().path("selector").path("matchLabels"), deployment.podLabels()))
        .map(deployment -> deployment + ": its selector does not find its own pods");
  }

  private static Stream<String> services(Manifests manifests) {
    return manifests.ofKind("Service").flatMap(service -> service(manifests, service));
  }

  private static Stream<String> service(Manifests manifests, Manifest service) {
    List<Manifest> found = found(manifests, service.spec().path("selector")).toList();
    if (found.isEmpty()) {
      return Stream.of(service + ": its selector finds no pods");
    }
    return Pods.each(service.spec().path("ports"))
        .map(port -> port.path("targetPort"))
        .filter(port -> !Pods.hasPort(found.getFirst(), port))
        .map(port -> "%s: %s has no port %s".formatted(service, found.getFirst(), port.asText()));
  }

  private static Stream<String> budgets(Manifests manifests) {
    return manifests
        .ofKind("PodDisruptionBudget")
        .filter(budget -> !finds(manifests, budget.spec().path("selector")))
        .map(budget -> budget + ": its selector finds no pods");
  }

  private static Stream<String> policies(Manifests manifests) {
    return manifests
        .ofKind("NetworkPolicy")
        .flatMap(policy ->
            Stream.concat(
                    Stream.of(policy.spec().path("podSelector")),
                    policy.spec().findParents("podSelector").stream()
                        // Pods of other namespaces are not among these manifests.
                        .filter(peer -> !peer.has("namespaceSelector"))
                        .map(peer -> peer.path("podSelector")))
                .filter(selector -> !finds(manifests, selector))
                .map(selector -> policy + ": nothing is selected by " + selector)
                .distinct());
  }

  private static Stream<String> backends(Manifests manifests) {
    return manifests
        .ofKind("Ingress")
        .flatMap(ingress ->
            ingress.spec().findValues("service").stream()
                .filter(backend -> !isThere(manifests, backend))
                .map(backend -> ingress + ": there is no Service with " + backend));
  }

  private static boolean isThere(Manifests manifests, JsonNode backend) {
    return manifests
        .find("Service", backend.path("name").asText())
        .filter(service ->
            Pods.each(service.spec().path("ports"))
                .anyMatch(port -> port.path("name").equals(backend.path("port").path("name"))))
        .isPresent();
  }

  private static Stream<String> targets(Manifests manifests) {
    return manifests
        .ofKind("ScaledObject")
        .filter(scaled -> {
          JsonNode target = scaled.spec().path("scaleTargetRef");
          return manifests
              .find(target.path("kind").asText(), target.path("name").asText())
              .isEmpty();
        })
        .map(scaled -> scaled + ": there is nothing of its target's name to scale");
  }

  private static boolean finds(Manifests manifests, JsonNode selector) {
    if (selector.has("matchExpressions")) {
      return Pods.each(selector.path("matchExpressions"))
          .allMatch(expression ->
              expression.path("operator").asText().equals("Exists")
                  && manifests
                      .ofKind(MADE_BY_OPERATORS.get(expression.path("key").asText()))
                      .findAny()
                      .isPresent());
    }
    JsonNode labels = selector.path("matchLabels");
    return MADE_BY_OPERATORS.entrySet().stream()
            .filter(label -> labels.has(label.getKey()))
            .anyMatch(label ->
                manifests.find(label.getValue(), labels.path(label.getKey()).asText()).isPresent())
        || found(manifests, labels).findAny().isPresent();
  }

  private static Stream<Manifest> found(Manifests manifests, JsonNode labels) {
    return manifests
        .ofKind("Deployment")
        .filter(deployment -> Pods.matches(labels, deployment.podLabels()));
  }
}
