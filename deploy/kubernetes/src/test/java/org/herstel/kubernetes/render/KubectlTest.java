package org.herstel.kubernetes.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubectlTest {
  @TempDir private Path directory;

  @Test
  void withoutKubectlItSaysWhatToInstall() throws IOException {
    Path fetching = program("fetch", "echo no apt here; exit 1");
    assertThatThrownBy(() -> Kubectl.find("", directory, fetching))
        .hasMessageContaining("Install kubectl 1.27 or later")
        .hasMessageContaining("no apt here");
  }

  @Test
  void oldKubectlIsPassedOver() throws IOException {
    program("kubectl", "echo 'Client Version: v1.20.2'");
    Path kept = Files.createDirectory(directory.resolve("kept"));
    Path fetching =
        program(
            "fetch",
            "printf '#!/bin/sh\\necho Kustomize Version: v5.5.0' >$1/kubectl; chmod +x $1/kubectl");
    Kubectl.find(directory.toString(), kept, fetching);
    assertThat(kept.resolve("kubectl")).exists();
  }

  @Test
  void refusalOfKubectlIsTold() throws IOException {
    Files.writeString(directory.resolve("kustomization.yaml"), "resources: [missing.yaml]\n");
    assertThatThrownBy(() -> Kubectl.find().render(directory))
        .hasMessageStartingWith("kubectl does not render " + directory)
        .hasMessageContaining("missing.yaml");
  }

  private Path program(String name, String line) throws IOException {
    Path program = Files.writeString(directory.resolve(name), "#!/bin/sh\n" + line + "\n");
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
