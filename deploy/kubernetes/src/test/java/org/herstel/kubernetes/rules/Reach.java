package org.herstel.kubernetes.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstel.kubernetes.render.Manifest;
import org.herstel.kubernetes.render.Manifests;

/**
 * A service reaches its own database, the brokers, names, and for notification the mail server: all
 * that its settings name, and nothing else. Everything that no policy allows is refused.
 */
final class Reach implements Rule {

  @Override
  public Stream<String> problems(Manifests manifests) {
    Stream<String> closed =
        manifests.find("NetworkPolicy", "default-deny").filter(Reach::deniesAll).isPresent()
            ? Stream.empty()
            : Stream.of("there is no policy that denies what no other allows");
    return Stream.concat(
        closed,
        manifests
            .services()
            .flatMap(service ->
                Stream.concat(outwards(manifests, service), inwards(manifests, service))));
  }

  private static boolean deniesAll(Manifest policy) {
    return policy.spec().path("podSelector").isEmpty()
        && policy.spec().path("policyTypes").size() == 2
        && !policy.spec().has("ingress")
        && !policy.spec().has("egress");
  }

  private static Stream<String> outwards(Manifests manifests, Manifest service) {
    Set<String> allowed =
        rules(manifests, service, "egress").collect(Collectors.toCollection(TreeSet::new));
    Set<String> needed = new TreeSet<>(Set.of("names:53"));
    Map<String, String> variables = Pods.variables(manifests, Pods.container(service, "service"));
    needed.add(database(variables.get("QUARKUS_DATASOURCE_JDBC_URL")));
    needed.add(broker(manifests, variables.get("KAFKA_BOOTSTRAP_SERVERS")));
    if (variables.containsKey("HERSTEL_SMTP_HOST")) {
      needed.add(mail(manifests, variables));
    }
    return allowed.equals(needed)
        ? Stream.empty()
        : Stream.of("%s: may reach %s and needs %s".formatted(service, allowed, needed));
  }

  /** Its database lets it in, and no other does. */
  private static Stream<String> inwards(Manifests manifests, Manifest service) {
    return manifests
        .ofKind("Cluster")
        .filter(database ->
            admits(manifests, database, service) != database.name().equals(service.name() + "-db"))
        .map(database -> "%s: is let in by the wrong database, %s".formatted(service, database));
  }

  private static boolean admits(Manifests manifests, Manifest database, Manifest service) {
    return manifests
        .ofKind("NetworkPolicy")
        .filter(policy ->
            policy
                .spec()
                .path("podSelector")
                .path("matchLabels")
                .path("cnpg.io/cluster")
                .asText()
                .equals(database.name()))
        .flatMap(policy -> policy.spec().path("ingress").findValues("podSelector").stream())
        .anyMatch(peer -> Pods.matches(peer.path("matchLabels"), service.podLabels()));
  }

  private static String database(String url) {
    URI address = URI.create(url.substring("jdbc:".length()));
    return address.getHost().replaceFirst("-rw$", "") + ":" + address.getPort();
  }

  private static String broker(Manifests manifests, String address) {
    String host = address.substring(0, address.indexOf(':'));
    String port = address.substring(address.indexOf(':') + 1);
    Predicate<Manifest> listens =
        kafka ->
            host.equals(kafka.name() + "-kafka-bootstrap")
                && Pods.each(kafka.spec().path("kafka").path("listeners"))
                    .anyMatch(listener -> listener.path("port").asText().equals(port));
    return manifests.ofKind("Kafka").filter(listens).map(Manifest::name).findFirst().orElse("?")
        + ":"
        + port;
  }

  private static String mail(Manifests manifests, Map<String, String> variables) {
    String host = variables.get("HERSTEL_SMTP_HOST");
    String where = manifests.find("Service", host).isPresent() ? host : "anywhere";
    return where + ":" + variables.get("HERSTEL_SMTP_PORT");
  }

  private static Stream<String> rules(Manifests manifests, Manifest service, String direction) {
    return manifests
        .ofKind("NetworkPolicy")
        .filter(policy ->
            !policy.spec().path("podSelector").has("matchExpressions")
                && Pods.matches(
                    policy.spec().path("podSelector").path("matchLabels"), service.podLabels()))
        .flatMap(policy -> Pods.each(policy.spec().path(direction)))
        .flatMap(rule ->
            Pods.each(rule.path("to"))
                .flatMap(peer ->
                    Pods.each(rule.path("ports"))
                        .map(port -> peer(peer) + ":" + port.path("port").asText())));
  }

  private static String peer(JsonNode peer) {
    JsonNode labels = peer.path("podSelector").path("matchLabels");
    if (peer.has("namespaceSelector")) {
      return labels.path("k8s-app").asText().equals("kube-dns") ? "names" : peer.toString();
    }
    if (peer.has("ipBlock")) {
      return "anywhere";
    }
    return Stream.of("cnpg.io/cluster", "strimzi.io/cluster", "app.kubernetes.io/name")
        .filter(labels::has)
        .map(label -> labels.path(label).asText())
        .findFirst()
        .orElse(peer.toString());
  }
}
