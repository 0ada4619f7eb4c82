package org.herstel.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.herstel.audit.Audit;
import org.herstel.events.Topics;
import org.herstel.local.service.Service;
import org.herstel.system.stack.ContainerStack;
import org.herstel.system.stack.Json;
import org.herstel.system.stack.LocalStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The images and the stack of {@code deploy/compose}: the way from a complaint to its end, while
 * containers are killed and frozen. Runs where containers are asked for; without an engine it
 * fails.
 */
@EnabledIfSystemProperty(named = "herstel.test.stack", matches = "containers")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContainersTest {
  private static final int BY_REST = 600;
  private static final int BY_KAFKA = 300;
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration FROZEN = Duration.ofSeconds(5);

  private ContainerStack stack;

  @BeforeAll
  void start(@TempDir Path directory) throws InterruptedException {
    stack = ContainerStack.start(directory.resolve("home"));
  }

  @AfterAll
  void stop() throws InterruptedException {
    if (stack != null) {
      stack.close();
    }
  }

  @Test
  @Timeout(value = 6, unit = TimeUnit.MINUTES)
  void a_complaint_is_recovered_while_containers_are_killed_and_frozen() throws Exception {
    try (Load load = new Load(stack, BY_REST, BY_KAFKA, PAUSE)) {
      Recovery recovery = Recovery.begin(stack, "The machine was not brought").listened();
      stack.mails().await(recovery.email(), "");
      load.start();

      reach(load, 1);
      stack.kill("intake");
      recovery.investigated().agreed(Duration.ofDays(1));
      stack.start("intake");
      reach(load, 2);
      stack.pause("kafka", FROZEN);
      recovery.awaitPromise(1, "OPEN");
      reach(load, 3);
      stack.kill("postgresql");
      stack.start("postgresql");
      reach(load, 4);
      stack.kill("kafka");
      stack.start("kafka");
      assertThat(load.accepted()).as("the load outlasted the faults").isLessThan(BY_REST);
      stack.pause("postgresql", FROZEN);

      stack.awaitReady();
      recovery.resolved();
      recovery.awaitPromise(1, "KEPT");
      recovery
          .followup("/v1/checks/%s/outcome".formatted(recovery.awaitCheck()), satisfied())
          .is(200);
      recovery.awaitStatus("CLOSED");
      load.join();
      stack.awaitRest();

      assertThat(Audit.check(stack.evidence(load.outside()))).isEmpty();
      assertThat(load.outside().accepted()).hasSize(BY_REST);
    }
  }

  @Test
  void a_service_stops_in_order_and_is_started_again() throws InterruptedException {
    stack.inside("followup", "bash", "-c", "kill -TERM 1");

    await("followup started again")
        .atMost(LocalStack.PATIENCE)
        .until(() -> stack.inspect("followup", "{{.RestartCount}}").equals("1"));
    stack.awaitReady();
    assertThat(stack.inside("followup", "/opt/herstel/healthcheck")).isEmpty();
    assertThat(stack.log("followup")).contains("followup stopped in");
  }

  @Test
  void by_the_published_port_everybody_reads_and_nobody_speaks_for_a_service() {
    byte[] text = "no complaint".getBytes(StandardCharsets.UTF_8);
    String key = UUID.randomUUID().toString();

    assertThatThrownBy(
            () -> stack.wire().publish(new ProducerRecord<>(Topics.COMPLAINT_EVENTS, key, text)))
        .hasCauseInstanceOf(TopicAuthorizationException.class);
    for (Topics.Topic topic : Topics.ALL) {
      assertThatNoException().isThrownBy(() -> stack.wire().read(topic.name()));
    }
  }

  @Test
  void the_place_whose_key_was_prepared_hands_in_feedback() {
    stack
        .place()
        .post(Service.INTAKE, "/v1/feedback", Map.of("score", 9, "text", "Brought in time"))
        .is(201);
  }

  @Test
  void without_its_password_for_kafka_a_service_ends_and_says_so() {
    assertThatThrownBy(() -> stack.startWithout("followup", "kafka.sasl."))
        .hasMessageContaining("Kafka asks for a password")
        .hasMessageContaining("kafka.sasl.jaas.config");
  }

  @Test
  void a_service_has_no_rights_but_those_it_needs() throws InterruptedException {
    for (Service service : Service.values()) {
      assertThat(
              stack.inspect(
                  service.label(),
                  "{{.Config.User}} {{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}}"
                      + " {{.HostConfig.SecurityOpt}}"))
          .isEqualTo("10001:10001 true [ALL] [no-new-privileges:true]");
    }
  }

  @Test
  void an_image_lists_every_library_in_it() throws InterruptedException {
    for (Service service : Service.values()) {
      JsonNode bill = Json.tree(stack.inside(service.label(), "cat", "sbom.cdx.json"));
      Set<String> listed =
          Json.stream(bill.path("components"))
              .map(one ->
                  "%s.%s-%s"
                      .formatted(
                          one.path("group").asText(),
                          one.path("name").asText(),
                          one.path("version").asText()))
              .collect(Collectors.toSet());
      List<String> jars =
          stack
              .inside(service.label(), "ls", "lib/main", "lib/boot")
              .lines()
              .filter(line -> line.endsWith(".jar"))
              .toList();

      assertThat(jars).hasSizeGreaterThan(100);
      assertThat(jars)
          .allMatch(
              jar -> listed.stream().anyMatch(jar::startsWith),
              "is in the bill of " + service.label());
    }
  }

  private void reach(Load load, int sixth) {
    await("%d sixths of the load".formatted(sixth))
        .atMost(LocalStack.PATIENCE)
        .until(() -> load.accepted() >= sixth * BY_REST / 6);
  }

  private static Map<String, Object> satisfied() {
    return Map.of("satisfied", true);
  }
}
