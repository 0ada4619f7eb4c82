package org.herstel.kubernetes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.herstel.kubernetes.render.Kubectl;
import org.herstel.kubernetes.render.Manifests;
import org.herstel.kubernetes.types.Kinds;
import org.herstel.kubernetes.types.TypeCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in the files themselves, rendered as anybody would render them. */
class BrokenCopyTest {
  private static final Pattern IMAGE = Pattern.compile("^\\s*-? ?image(Name)?: (\\S+)$");

  @TempDir private Path copy;

  @Test
  void mistakesInTheFilesAreFoundInWhatIsRendered() throws IOException {
    copyFiles();
    replace("base/services/common.yaml", "readinessProbe:", "readynessProbe:");
    replace("base/databases/intake.yaml", "login: true", "login: \"true\"");
    replace(
        "overlays/development/kustomization.yaml",
        "  - name: herstel/followup\n    newTag: dev\n",
        "");
    Manifests broken = Kubectl.find().render(copy.resolve("overlays/development"));
    assertThat(new TypeCheck(new Kinds()).problems(broken))
        .containsExactlyInAnyOrder(
            "Deployment intake.spec.template.spec.containers[0].readynessProbe: unknown field",
            "Deployment resolution.spec.template.spec.containers[0].readynessProbe: unknown field",
            "Deployment followup.spec.template.spec.containers[0].readynessProbe: unknown field",
            "Deployment notification.spec.template.spec.containers[0].readynessProbe: unknown field",
            "Cluster intake-db.spec.managed.roles[0].login: wrong type, \"true\" is not true or false");
    assertThat(new Rules().problems(broken))
        .contains("the image herstel/followup has no version")
        .anyMatch(problem -> problem.contains("readinessProbe does not ask for"));
  }

  @Test
  void onlyOverlaysSayVersionsOfImages() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("base"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        List<String> images =
            Files.readAllLines(file).stream()
                .map(IMAGE::matcher)
                .filter(line -> line.matches())
                .map(line -> line.group(2))
                .toList();
        assertThat(images).as(file.toString()).noneMatch(image -> image.matches(".*[:@].*"));
      }
    }
  }

  private void replace(String file, String right, String wrong) throws IOException {
    Path path = copy.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(right);
    Files.writeString(path, text.replace(right, wrong));
  }

  private void copyFiles() throws IOException {
    for (String folder : List.of("base", "components", "overlays")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.toList()) {
          Files.copy(file, copy.resolve(file.toString()));
        }
      }
    }
  }
}
