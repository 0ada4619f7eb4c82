package org.herstel.kubernetes.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.herstel.kubernetes.render.Manifest;
import org.herstel.kubernetes.render.Manifests;

/** Every service is asked how it is, at paths that it has; and may end what it has begun. */
final class Probes implements Rule {
  private static final String PATH = "prometheus.io/path";
  private static final String PORT = "prometheus.io/port";

  private final Map<String, String> wanted;
  private final String metrics;

  Probes(QuarkusSettings quarkus) {
    wanted =
        Map.of(
            "startupProbe", quarkus.healthPath("started"),
            "livenessProbe", quarkus.healthPath("live"),
            "readinessProbe", quarkus.healthPath("ready"));
    metrics = quarkus.metricsPath();
  }

  @Override
  public Stream<String> problems(Manifests manifests) {
    return manifests
        .services()
        .flatMap(service ->
            Stream.of(probes(service), scraping(service), stopping(manifests, service))
                .flatMap(problems -> problems));
  }

  private Stream<String> probes(Manifest service) {
    JsonNode container = Pods.container(service, "service");
    return wanted.entrySet().stream()
        .filter(probe -> {
          JsonNode request = container.path(probe.getKey()).path("httpGet");
          return !request.path("path").asText().equals(probe.getValue())
              || !Pods.hasPort(service, request.path("port"));
        })
        .map(probe ->
            "%s: %s does not ask for %s at a port of the container"
                .formatted(service, probe.getKey(), probe.getValue()));
  }

  private Stream<String> scraping(Manifest service) {
    JsonNode annotations = service.spec().path("template").path("metadata").path("annotations");
    String port =
        Pods.container(service, "service").path("ports").path(0).path("containerPort").asText();
    return annotations.path(PATH).asText().equals(metrics)
            && annotations.path(PORT).asText().equals(port)
        ? Stream.empty()
        : Stream.of(service + ": metrics are not scraped from " + metrics + " at port " + port);
  }

  private static Stream<String> stopping(Manifests manifests, Manifest service) {
    JsonNode container = Pods.container(service, "service");
    int asleep = container.path("lifecycle").path("preStop").path("sleep").path("seconds").asInt();
    String timeout =
        Pods.variables(manifests, container).getOrDefault("QUARKUS_SHUTDOWN_TIMEOUT", "PT0S");
    long needed = asleep + Duration.parse(timeout).toSeconds();
    long given = service.podSpec().path("terminationGracePeriodSeconds").asLong();
    return asleep > 0 && needed > asleep && needed < given
        ? Stream.empty()
        : Stream.of(
            "%s: is killed after %d s and needs %d s to stop".formatted(service, given, needed));
  }
}
