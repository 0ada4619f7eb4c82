package org.herstel.kubernetes.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.herstel.kubernetes.render.Manifest;
import org.herstel.kubernetes.render.Manifests;

/** No more replicas than partitions to share, nor than the database has connections for. */
final class Scaling implements Rule {
  /** What PostgreSQL, its operator and a person who looks need for themselves. */
  private static final int SPARE = 20;

  @Override
  public Stream<String> problems(Manifests manifests) {
    return Stream.concat(
        manifests.ofKind("ScaledObject").flatMap(scaled -> byPartitions(manifests, scaled)),
        manifests.services().flatMap(service -> byConnections(manifests, service)));
  }

  private static Stream<String> byPartitions(Manifests manifests, Manifest scaled) {
    int most = scaled.spec().path("maxReplicaCount").asInt(Integer.MAX_VALUE);
    return Pods.each(scaled.spec().path("triggers"))
        .map(trigger -> trigger.path("metadata"))
        .flatMap(trigger ->
            Stream.concat(group(scaled, trigger), partitions(manifests, scaled, trigger, most)));
  }

  private static Stream<String> group(Manifest scaled, JsonNode trigger) {
    String service = scaled.spec().path("scaleTargetRef").path("name").asText();
    return trigger.path("consumerGroup").asText().equals(service)
        ? Stream.empty()
        : Stream.of(scaled + ": " + service + " does not read in the group it is scaled by");
  }

  private static Stream<String> partitions(
      Manifests manifests, Manifest scaled, JsonNode trigger, int most) {
    String topic = trigger.path("topic").asText();
    int partitions =
        manifests
            .find("KafkaTopic", topic)
            .map(found -> found.spec().path("partitions").asInt())
            .orElse(0);
    return most <= partitions
        ? Stream.empty()
        : Stream.of(
            "%s: grows to %d replicas, and %s has %d partitions"
                .formatted(scaled, most, topic, partitions));
  }

  private static Stream<String> byConnections(Manifests manifests, Manifest service) {
    int replicas =
        manifests
            .find("ScaledObject", service.name())
            .map(scaled -> scaled.spec().path("maxReplicaCount").asInt())
            .orElse(service.spec().path("replicas").asInt(1));
    int surge =
        service.spec().path("strategy").path("rollingUpdate").path("maxSurge").asInt(replicas);
    int each =
        Integer.parseInt(
            Pods.variables(manifests, Pods.container(service, "service"))
                .get("QUARKUS_DATASOURCE_JDBC_MAX_SIZE"));
    int most =
        manifests
            .find("Cluster", service.name() + "-db")
            .map(database -> database.spec().path("postgresql").path("parameters"))
            .map(parameters -> parameters.path("max_connections").asInt())
            .orElse(0);
    int needed = (replicas + surge) * each + SPARE;
    return needed <= most
        ? Stream.empty()
        : Stream.of(
            "%s: may need %d connections, and its database has %d"
                .formatted(service, needed, most));
  }
}
