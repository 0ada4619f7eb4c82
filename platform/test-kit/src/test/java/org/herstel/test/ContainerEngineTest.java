package org.herstel.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ContainerEngineTest {
  @Test
  void without_an_engine_the_failure_says_why_and_what_to_do() {
    assertThatThrownBy(() ->
            ContainerEngine.required(() -> {
              throw new IllegalStateException(
                  "no environment", new IOException("the socket is not there."));
            }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("herstel.test.stack=containers")
        .hasMessageContaining("no container engine answers: ")
        .hasMessageMatching("(?s).*(docker.sock|DOCKER_HOST is).*")
        .hasMessageContaining("(the socket is not there). ")
        .hasMessageContaining("Start Docker or Podman")
        .hasMessageContaining("without --containers");
  }

  @Test
  void an_image_that_is_not_to_be_had_is_named_with_what_to_do() {
    assertThat(
            ContainerEngine.startFailure(
                new IllegalStateException("cannot pull apache/kafka:4.3.1")))
        .hasMessageContaining("cannot pull apache/kafka:4.3.1. If")
        .hasMessageContaining("deploy/containers/build-stand-ins");
  }

  @Test
  void a_kind_of_stack_that_there_is_not_is_named_with_those_that_there_are() {
    assertThat(ServerKind.named("containers")).isEqualTo(ServerKind.CONTAINERS);
    assertThatThrownBy(() -> ServerKind.named("docker"))
        .hasMessage(
            "herstel.test.stack is 'docker', which is no kind of test stack; there are embedded,"
                + " containers");
  }

  @Test
  void the_images_are_the_public_ones() {
    assertThat(ContainerImages.kafka()).matches("apache/kafka:[0-9]+\\.[0-9]+\\.[0-9]+");
    assertThat(ContainerImages.postgres()).matches("postgres:[0-9]+");
  }
}
