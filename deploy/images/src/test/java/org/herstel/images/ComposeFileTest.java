package org.herstel.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.herstel.local.launch.Port;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What can be said of {@code compose.yaml} without running it. */
class ComposeFileTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern PUBLISHED =
      Pattern.compile("127\\.0\\.0\\.1:\\$\\{(HERSTEL_\\w+_PORT):-(\\d+)}:\\d+");

  private final String text = read(ROOT.resolve("deploy/compose/compose.yaml"));
  private final Map<String, Object> file = map(new Yaml().load(text));
  private final Map<String, Object> services = map(file.get("services"));

  @Test
  void versions_are_those_of_the_build() {
    String pom = read(ROOT.resolve("pom.xml"));
    assertThat(all("HERSTEL_VERSION:-([^}]*)", text)).containsOnly(first("<version>(.*)<", pom));
    assertThat(map(services.get("kafka")).get("image"))
        .isEqualTo("apache/kafka:" + first("<kafka-broker.version>(.*)<", pom));
  }

  @Test
  void every_published_port_is_a_variable_and_the_loopbacks_only() {
    Map<String, String> expected =
        Set.of(Port.values()).stream()
            .filter(port -> port != Port.KAFKA_CONTROLLER && port != Port.KAFKA_SERVICES)
            .collect(Collectors.toMap(Port::variable, port -> String.valueOf(port.standard())));
    List<Object> ports = new ArrayList<>();
    services
        .values()
        .forEach(service -> ports.addAll(list(map(service).getOrDefault("ports", List.of()))));

    assertThat(ports)
        .allSatisfy(port -> assertThat(port.toString()).matches(PUBLISHED))
        .extracting(
            port -> first(PUBLISHED.pattern(), port.toString()),
            port -> port.toString().replaceAll(PUBLISHED.pattern(), "$2"))
        .containsExactlyInAnyOrderElementsOf(
            expected.entrySet().stream()
                .map(one -> org.assertj.core.groups.Tuple.tuple(one.getKey(), one.getValue()))
                .toList());
  }

  @Test
  void every_container_has_as_few_rights_as_it_can() {
    assertThat(services)
        .allSatisfy((name, service) ->
            assertThat(map(service))
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"))
                .containsKeys("mem_limit", "pids_limit", "restart")
                .doesNotContainKeys("privileged", "cap_add"));
  }

  @Test
  void no_password_is_in_it_and_no_image_but_public_ones_and_our_own() {
    assertThat(all("(?im)password: *(\\S+)", text)).isEmpty();
    assertThat(all("image: (\\S+)", text))
        .allMatch(image -> image.matches("(postgres:17|apache/kafka:.*|herstel/.*)"));
  }

  private static String first(String pattern, String text) {
    return all(pattern, text).getFirst();
  }

  private static List<String> all(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.results().map(found -> found.group(1)).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object node) {
    return (List<Object>) node;
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
