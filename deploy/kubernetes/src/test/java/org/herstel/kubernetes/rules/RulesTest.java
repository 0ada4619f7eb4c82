package org.herstel.kubernetes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.herstel.kubernetes.render.Manifest;
import org.herstel.kubernetes.render.Manifests;
import org.herstel.kubernetes.render.Overlays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both overlays keep every rule, and a mistake against each is found. */
class RulesTest {
  private static Rules rules;
  private static Manifests production;

  @BeforeAll
  static void read() throws IOException {
    rules = new Rules();
    production = Overlays.production();
  }

  @Test
  void overlaysKeepThem() throws IOException {
    assertThat(rules.problems(Overlays.development())).isEmpty();
    assertThat(rules.problemsInProduction(production)).isEmpty();
  }

  @Test
  void misspelledSettingIsFound() {
    assertThat(changed("Deployment", "intake", m -> variable(m, "QUARKUS_FLYWAY_USER", "x")))
        .containsExactly(
            "Deployment intake: no setting of the service is called QUARKUS_FLYWAY_USER");
    assertThat(changed("Deployment", "resolution", m -> variable(m, "HERSTEL_SMTP_HOST", "x")))
        .contains("Deployment resolution: no setting of the service is called HERSTEL_SMTP_HOST");
    assertThat(
            changed(
                "Deployment", "intake", m -> variable(m, "QUARKUS_DATASOURCE_DB_KIND", "mysql")))
        .as("fixed by the build")
        .containsExactly(
            "Deployment intake: no setting of the service is called QUARKUS_DATASOURCE_DB_KIND");
  }

  @Test
  void probeOfAPathThatIsNotThereIsFound() {
    assertThat(
            changed(
                "Deployment",
                "intake",
                m -> at(m, "/readinessProbe/httpGet").put("path", "/health/ready")))
        .containsExactly(
            "Deployment intake: readinessProbe does not ask for /q/health/ready at a port of the container");
    assertThat(
            changed(
                "Deployment", "intake", m -> at(m, "/livenessProbe/httpGet").put("port", "web")))
        .containsExactly(
            "Deployment intake: livenessProbe does not ask for /q/health/live at a port of the container");
  }

  @Test
  void stopWithoutTimeIsFound() {
    assertThat(
            changed(
                "Deployment",
                "intake",
                m -> ((ObjectNode) m.podSpec()).put("terminationGracePeriodSeconds", 30)))
        .containsExactly("Deployment intake: is killed after 30 s and needs 38 s to stop");
  }

  @Test
  void selectorThatFindsNothingIsFound() {
    String label = "app.kubernetes.io/name";
    assertThat(changed("Service", "intake", m -> object(m, "/selector").put(label, "intak")))
        .containsExactly("Service intake: its selector finds no pods");
    assertThat(changed("Service", "intake", m -> object(m, "/ports/0").put("targetPort", "web")))
        .containsExactly("Service intake: Deployment intake has no port web");
    assertThat(
            changed(
                "PodDisruptionBudget",
                "intake",
                m -> object(m, "/selector/matchLabels").put(label, "intak")))
        .containsExactly("PodDisruptionBudget intake: its selector finds no pods");
    assertThat(
            changed(
                "NetworkPolicy",
                "kafka",
                m -> object(m, "/podSelector/matchLabels").put("strimzi.io/cluster", "other")))
        .singleElement()
        .asString()
        .startsWith("NetworkPolicy kafka: nothing is selected by");
    assertThat(
            changed(
                "ScaledObject", "intake", m -> object(m, "/scaleTargetRef").put("name", "intak")))
        .contains("ScaledObject intake: there is nothing of its target's name to scale");
  }

  @Test
  void wrongReachIsFound() {
    assertThat(
            changed(
                "NetworkPolicy",
                "intake",
                m ->
                    object(m, "/egress/0/to/0/podSelector/matchLabels")
                        .put("cnpg.io/cluster", "followup-db")))
        .containsExactly(
            "Deployment intake: may reach [followup-db:5432, herstel:9093, names:53] and needs"
                + " [herstel:9093, intake-db:5432, names:53]");
    assertThat(
            changed(
                "NetworkPolicy",
                "followup-db",
                m ->
                    object(m, "/ingress/0/from/0/podSelector/matchLabels")
                        .put("app.kubernetes.io/name", "intake")))
        .containsExactlyInAnyOrder(
            "Deployment intake: is let in by the wrong database, Cluster followup-db",
            "Deployment followup: is let in by the wrong database, Cluster followup-db");
    assertThat(
            rules.problems(
                new Manifests(
                    production.all().stream()
                        .filter(m -> !m.name().equals("default-deny"))
                        .toList())))
        .containsExactly("there is no policy that denies what no other allows");
  }

  @Test
  void moreReplicasThanCanWorkAreFound() {
    assertThat(changed("ScaledObject", "followup", m -> object(m, "").put("maxReplicaCount", 25)))
        .containsExactlyInAnyOrder(
            "ScaledObject followup: grows to 25 replicas, and complaint-events has 24 partitions",
            "Deployment followup: may need 540 connections, and its database has 200");
    assertThat(
            changed(
                "ScaledObject",
                "followup",
                m -> object(m, "/triggers/0/metadata").put("consumerGroup", "follow-up")))
        .containsExactly(
            "ScaledObject followup: followup does not read in the group it is scaled by");
  }

  @Test
  void rightsThatAreNotNeededAreFound() {
    assertThat(
            changed(
                "Deployment",
                "intake",
                m -> at(m, "/securityContext").put("readOnlyRootFilesystem", false)))
        .containsExactly("Deployment intake, container service: may write to its root file system");
    assertThat(
            changed(
                "Deployment",
                "intake",
                m -> ((ObjectNode) m.podSpec()).remove("automountServiceAccountToken")))
        .containsExactly("Deployment intake: has a token");
  }

  @Test
  void secretThatNobodyMakesIsFound() {
    assertThat(
            changed(
                "Deployment",
                "intake",
                m -> at(m, "/env/1/valueFrom/secretKeyRef").put("name", "intake-database")))
        .containsExactly("Secret intake-database: nobody makes it");
    assertThat(
            changed(
                "Deployment",
                "notification",
                m -> ((ArrayNode) Pods.container(m, "service").path("envFrom")).remove(1)))
        .anyMatch(
            problem -> problem.matches("ConfigMap notification-settings-.*: nobody reads it"));
  }

  @Test
  void secretInPlainWordsIsFound() {
    assertThat(
            changed(
                "Deployment",
                "intake",
                m -> {
                  ((ObjectNode) Pods.container(m, "service").at("/env/2")).remove("valueFrom");
                  at(m, "/env/2").put("value", "letmein");
                }))
        .contains("Deployment intake: has a secret in QUARKUS_DATASOURCE_PASSWORD");
    List<Manifest> all = new ArrayList<>(production.all());
    all.addAll(Manifests.parse("{apiVersion: v1, kind: Secret, metadata: {name: leak}}").all());
    assertThat(rules.problems(new Manifests(all))).containsExactly("Secret leak: is rendered");
  }

  @Test
  void imageWithoutVersionIsFound() {
    assertThat(
            changed("Deployment", "intake", m -> at(m, "").put("image", "herstel/intake:latest")))
        .containsExactly("the image herstel/intake:latest has no version");
  }

  @Test
  void pathForAnotherAudienceIsFound() {
    assertThat(
            changed(
                "Ingress",
                "contact-centres",
                m -> object(m, "/rules/0/http/paths/0").put("path", "/v1/journal")))
        .singleElement()
        .asString()
        .startsWith(
            "Ingress contact-centres: opens [/v1/agents, /v1/customers, /v1/feedback,"
                + " /v1/journal,");
    assertThat(
            changed(
                "Ingress", "customers", m -> object(m, "/rules/0").put("host", "other.example")))
        .containsExactly("Ingress customers: a host has no TLS");
  }

  @Test
  void whatANodeMayTakeAlongIsFound() {
    assertThat(inProduction("ScaledObject", "intake", m -> object(m, "").put("minReplicaCount", 1)))
        .containsExactly("Deployment intake: may run as a single replica");
    assertThat(
            inProduction(
                "Cluster",
                "intake-db",
                m -> object(m, "/postgresql/synchronous").put("dataDurability", "preferred")))
        .containsExactly("Cluster intake-db: a commit may be lost with one node");
    assertThat(
            inProduction(
                "Kafka", "herstel", m -> object(m, "/kafka/config").put("min.insync.replicas", 1)))
        .containsExactly("Kafka herstel: a record may be lost with one broker");
  }

  private static List<String> changed(String kind, String name, Consumer<Manifest> mistake) {
    return rules.problems(production.with(kind, name, mistake));
  }

  private static List<String> inProduction(String kind, String name, Consumer<Manifest> mistake) {
    return rules.problemsInProduction(production.with(kind, name, mistake));
  }

  private static void variable(Manifest deployment, String name, String value) {
    JsonNode variables = Pods.container(deployment, "service").path("env");
    ((ArrayNode) variables).addObject().put("name", name).put("value", value);
  }

  private static ObjectNode at(Manifest deployment, String path) {
    return (ObjectNode) Pods.container(deployment, "service").at(path);
  }

  private static ObjectNode object(Manifest manifest, String path) {
    return (ObjectNode) manifest.spec().at(path);
  }
}
