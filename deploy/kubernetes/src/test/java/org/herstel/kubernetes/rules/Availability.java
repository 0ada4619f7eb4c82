package org.herstel.kubernetes.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.herstel.kubernetes.render.Manifest;
import org.herstel.kubernetes.render.Manifests;

/** In production the loss of any one node stops nothing and loses nothing. */
final class Availability implements Rule {

  @Override
  public Stream<String> problems(Manifests manifests) {
    return Stream.of(
            manifests.services().flatMap(service -> service(manifests, service)),
            manifests.ofKind("Cluster").flatMap(Availability::database),
            manifests.ofKind("Kafka").flatMap(kafka -> kafka(manifests, kafka)))
        .flatMap(problems -> problems);
  }

  private static Stream<String> service(Manifests manifests, Manifest service) {
    List<String> problems = new ArrayList<>();
    int least =
        manifests
            .find("ScaledObject", service.name())
            .map(scaled -> scaled.spec().path("minReplicaCount").asInt())
            .orElse(0);
    if (least < 2) {
      problems.add(service + ": may run as a single replica");
    }
    if (service.spec().has("replicas")) {
      problems.add(service + ": its number of replicas is the autoscaler's, not the manifest's");
    }
    if (manifests.find("PodDisruptionBudget", service.name()).isEmpty()) {
      problems.add(service + ": all replicas may be drained at once");
    }
    if (!service.podSpec().has("affinity") || !service.podSpec().has("topologySpreadConstraints")) {
      problems.add(service + ": its replicas may stand on one node or in one zone");
    }
    if (service.spec().path("strategy").path("rollingUpdate").path("maxUnavailable").asInt(1) > 0) {
      problems.add(service + ": an update takes a replica away before there is another");
    }
    return problems.stream();
  }

  private static Stream<String> database(Manifest database) {
    JsonNode spec = database.spec();
    JsonNode synchronous = spec.path("postgresql").path("synchronous");
    boolean safe =
        spec.path("instances").asInt() >= 3
            && synchronous.path("number").asInt() >= 1
            && synchronous.path("dataDurability").asText().equals("required");
    boolean archived =
        Pods.each(spec.path("plugins"))
            .anyMatch(plugin -> plugin.path("isWALArchiver").asBoolean());
    return Stream.concat(
        safe ? Stream.empty() : Stream.of(database + ": a commit may be lost with one node"),
        archived ? Stream.empty() : Stream.of(database + ": is not archived"));
  }

  private static Stream<String> kafka(Manifests manifests, Manifest kafka) {
    JsonNode config = kafka.spec().path("kafka").path("config");
    boolean pools =
        Stream.of("broker", "controller")
            .allMatch(role ->
                manifests
                        .ofKind("KafkaNodePool")
                        .filter(pool ->
                            Pods.each(pool.spec().path("roles"))
                                .anyMatch(each -> each.asText().equals(role)))
                        .mapToInt(pool -> pool.spec().path("replicas").asInt())
                        .sum()
                    >= 3);
    boolean copies =
        config.path("default.replication.factor").asInt() == 3
            && config.path("min.insync.replicas").asInt() == 2;
    return pools && copies
        ? Stream.empty()
        : Stream.of(kafka + ": a record may be lost with one broker");
  }
}
