package org.herstel.local.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All classes of a service, loaded, verified and linked, in a file that a JVM maps: a service
 * starts from it with half of the processor time. The build can only archive what is loaded before
 * a service starts; the rest is known once one has started. So the first start after a build notes
 * the classes, and the archive is made from that note beside the running stack.
 */
public final class ClassArchive {
  private static final String OF_THE_BUILD = "app-cds.jsa";
  private static final String NOTED = "classes.lst";
  private static final List<String> QUIET =
      List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-Xlog:aot=off");

  private final Path built;
  private final ServiceProgram program;
  private final String file;

  /**
   * @param built where the archive is kept, so that it goes when the service is built anew
   * @param program what runs
   */
  public ClassArchive(Path built, ServiceProgram program) {
    this.built = built;
    this.program = program;
    this.file = "classes-" + Runtime.version() + ".jsa";
  }

  /** Whether there is one for what was built last and for this JVM. */
  public boolean isThere() {
    try {
      Path archive = built.resolve(file);
      return Files.exists(archive)
          && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(program.jar()))
              >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** What runs from it. */
  public ServiceProgram program() {
    return program;
  }

  /**
   * Arguments for a JVM that runs in the program's directory.
   *
   * @param noting whether this one notes its classes where there is no archive yet; of several that
   *     run at once, one may
   */
  public List<String> arguments(boolean noting) {
    List<String> arguments = new ArrayList<>(QUIET);
    if (isThere()) {
      arguments.add("-XX:SharedArchiveFile=" + file);
    } else {
      arguments.add("-XX:SharedArchiveFile=" + OF_THE_BUILD);
      if (noting) {
        arguments.add("-XX:DumpLoadedClassList=" + NOTED);
      }
    }
    return arguments;
  }

  /**
   * A process that makes it, with what the processors have to spare; to be followed by {@link
   * #keep}.
   *
   * @param jvm arguments of the JVM that is going to run the service
   */
  public ProcessBuilder making(List<String> jvm) {
    List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(QUIET);
    command.addAll(
        List.of(
            "-Xshare:dump",
            "-XX:+AOTClassLinking",
            "-XX:SharedClassListFile=" + NOTED,
            "-XX:SharedArchiveFile=" + file,
            "-cp",
            program.jar().toString()));
    return new ProcessBuilder(command)
        .directory(program.directory().toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  /** Puts what was made where the next start finds it; replicas of this one find it here. */
  public void keep() throws IOException {
    Path archive = built.resolve(file);
    Files.deleteIfExists(archive);
    ServiceProgram.linkOrCopy(program.directory().resolve(file), archive);
  }
}
