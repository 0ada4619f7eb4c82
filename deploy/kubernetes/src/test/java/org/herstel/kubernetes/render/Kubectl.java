package org.herstel.kubernetes.render;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kubectl that renders: the one on the PATH, or Debian's, fetched once. */
public final class Kubectl {
  /** The oldest Kustomize that knows components and replacements as they are used here. */
  private static final int LEAST_KUSTOMIZE = 5;

  private static final Pattern KUSTOMIZE = Pattern.compile("Kustomize Version: v(\\d+)");
  private static final Path FETCHING = Path.of("get-kubectl.sh");

  private final Path program;

  private Kubectl(Path program) {
    this.program = program;
  }

  /**
   * @param path directories that are looked through first, as in the variable PATH
   * @param kept the directory that it is kept in once it was fetched
   * @param fetching the script that fetches it into a directory
   * @throws IOException saying what to install, if there is none and it cannot be fetched
   */
  public static Kubectl find(String path, Path kept, Path fetching) throws IOException {
    Optional<Path> installed =
        Arrays.stream(path.split(File.pathSeparator))
            .filter(directory -> !directory.isBlank())
            .map(directory -> Path.of(directory, "kubectl"))
            .filter(Kubectl::isRecent)
            .findFirst();
    if (installed.isPresent()) {
      return new Kubectl(installed.get());
    }
    Path own = kept.resolve("kubectl");
    if (!isRecent(own)) {
      Output output = run(List.of(fetching.toAbsolutePath().toString(), kept.toString()));
      if (output.status() != 0) {
        throw new IOException(
            "There is no kubectl with Kustomize %d or later on the PATH, and it could not be fetched. Install kubectl 1.27 or later. %s said:%n%s"
                .formatted(LEAST_KUSTOMIZE, fetching, output.text()));
      }
    }
    return new Kubectl(own);
  }

  public static Kubectl find() throws IOException {
    return find(System.getenv("PATH"), Cache.directory(), FETCHING);
  }

  /**
   * What an overlay puts into a cluster.
   *
   * @throws IOException with the words of kubectl, if it refuses the folder
   */
  public Manifests render(Path overlay) throws IOException {
    Output output = run(List.of(program.toString(), "kustomize", overlay.toString()));
    if (output.status() != 0) {
      throw new IOException("kubectl does not render " + overlay + ": " + output.text());
    }
    return Manifests.parse(output.text());
  }

  private static boolean isRecent(Path kubectl) {
    if (!Files.isExecutable(kubectl) || Files.isDirectory(kubectl)) {
      return false;
    }
    try {
      Matcher version =
          KUSTOMIZE.matcher(run(List.of(kubectl.toString(), "version", "--client")).text());
      return version.find() && Integer.parseInt(version.group(1)) >= LEAST_KUSTOMIZE;
    } catch (IOException e) {
      return false;
    }
  }

  private record Output(int status, String text) {}

  private static Output run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes());
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(command + " does not end");
      }
      return new Output(process.exitValue(), text);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + command, e);
    }
  }
}
