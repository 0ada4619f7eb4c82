package org.herstel.kubernetes.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.herstel.kubernetes.render.Manifest;
import org.herstel.kubernetes.render.Overlays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TypeCheckTest {
  private static TypeCheck check;

  @BeforeAll
  static void readTypes() throws IOException {
    check = new TypeCheck(new Kinds());
  }

  @Test
  void everythingRenderedIsWhatItsKindDeclares() throws IOException {
    assertThat(Overlays.development().all()).hasSizeGreaterThan(40);
    assertThat(check.problems(Overlays.development())).isEmpty();
    assertThat(Overlays.production().all()).hasSizeGreaterThan(60);
    assertThat(check.problems(Overlays.production())).isEmpty();
  }

  @Test
  void unknownKindIsFound() throws IOException {
    assertThat(changed("Service", "intake", m -> root(m).put("kind", "Servise")))
        .containsExactly("Servise intake: unknown kind Servise of v1");
    assertThat(
            changed(
                "Cluster", "intake-db", m -> root(m).put("apiVersion", "postgresql.cnpg.io/v2")))
        .containsExactly("Cluster intake-db: unknown kind Cluster of postgresql.cnpg.io/v2");
    assertThat(changed("Kafka", "herstel", m -> root(m).put("apiVersion", "kafka.strimzi.io")))
        .containsExactly("Kafka herstel: unknown kind Kafka of kafka.strimzi.io");
  }

  @Test
  void unknownFieldIsFound() throws IOException {
    assertThat(changed("Deployment", "intake", m -> container(m).put("imagePullpolicy", "Always")))
        .containsExactly(
            "Deployment intake.spec.template.spec.containers[0].imagePullpolicy: unknown field");
    assertThat(changed("ScaledObject", "followup", m -> spec(m).put("maxReplicas", 3)))
        .containsExactly("ScaledObject followup.spec.maxReplicas: unknown field");
    assertThat(
            changed(
                "Kafka",
                "herstel",
                m -> ((ObjectNode) m.spec().at("/kafka/listeners/0")).put("tlls", true)))
        .containsExactly("Kafka herstel.spec.kafka.listeners[0].tlls: unknown field");
    assertThat(
            changed(
                "ObjectStore",
                "intake-db",
                m -> ((ObjectNode) m.spec().at("/configuration/wal")).put("compresion", "zstd")))
        .containsExactly("ObjectStore intake-db.spec.configuration.wal.compresion: unknown field");
  }

  @Test
  void wrongTypeIsFound() throws IOException {
    assertThat(changed("Deployment", "intake", m -> spec(m).put("minReadySeconds", "5")))
        .containsExactly(
            "Deployment intake.spec.minReadySeconds: wrong type, \"5\" is not a number");
    assertThat(
            changed(
                "Deployment",
                "intake",
                m -> ((ObjectNode) container(m).at("/env/0")).put("value", 5)))
        .containsExactly(
            "Deployment intake.spec.template.spec.containers[0].env[0].value: wrong type, 5 is not a text");
    assertThat(
            changed(
                "Cluster",
                "intake-db",
                m ->
                    ((ObjectNode) m.spec().at("/postgresql/parameters")).put("max_connections", 9)))
        .containsExactly(
            "Cluster intake-db.spec.postgresql.parameters.max_connections: wrong type, 9 is not a text");
    assertThat(changed("KafkaTopic", "complaint-events", m -> spec(m).put("partitions", "many")))
        .containsExactly(
            "KafkaTopic complaint-events.spec.partitions: wrong type, \"many\" is not a number");
    assertThat(changed("NetworkPolicy", "intake", m -> spec(m).put("ingress", "none")))
        .containsExactly("NetworkPolicy intake.spec.ingress: wrong type, \"none\" is not a list");
  }

  @Test
  void wordOutOfTheListIsFound() throws IOException {
    assertThat(
            changed(
                "KafkaNodePool",
                "brokers",
                m -> ((ArrayNode) m.spec().at("/roles")).add("broker2")))
        .singleElement()
        .asString()
        .startsWith("KafkaNodePool brokers.spec.roles[1]: wrong type, \"broker2\" is not one of");
  }

  @Test
  void missingFieldIsFound() throws IOException {
    assertThat(changed("Deployment", "intake", m -> spec(m).remove("selector")))
        .containsExactly("Deployment intake.spec.selector: missing field");
    assertThat(changed("ScaledObject", "intake", m -> spec(m).remove("scaleTargetRef")))
        .containsExactly("ScaledObject intake.spec.scaleTargetRef: missing field");
  }

  private static List<String> changed(String kind, String name, Consumer<Manifest> mistake)
      throws IOException {
    return check.problems(Overlays.production().with(kind, name, mistake));
  }

  private static ObjectNode root(Manifest manifest) {
    return (ObjectNode) manifest.json();
  }

  private static ObjectNode spec(Manifest manifest) {
    return (ObjectNode) manifest.spec();
  }

  private static ObjectNode container(Manifest manifest) {
    return (ObjectNode) manifest.podSpec().at("/containers/0");
  }
}
