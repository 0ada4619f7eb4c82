package org.herstel.local.command;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.herstel.embedded.process.OwnSession;
import org.herstel.local.launch.Place;

/** Main classes in a JVM of their own. */
final class OwnJvm {
  private final Place place;
  private final String classPath;

  /** With the class path of this JVM. */
  OwnJvm(Place place) {
    this(place, System.getProperty("java.class.path"));
  }

  OwnJvm(Place place, String classPath) {
    this.place = place;
    this.classPath = classPath;
  }

  /** With the classes and libraries of another module, built in {@code target}. */
  static OwnJvm ofModule(Place place, Path target) {
    String own =
        target.resolve("classes") + File.pathSeparator + target.resolve("lib").resolve("*");
    return new OwnJvm(place, own + File.pathSeparator + System.getProperty("java.class.path"));
  }

  /** Runs it on this terminal and answers its exit code. */
  int run(String mainClass, List<String> arguments) throws InterruptedException {
    try {
      return new ProcessBuilder(command(List.of(), mainClass, arguments))
          .inheritIO()
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + mainClass, e);
    }
  }

  /** Starts it away from this terminal. */
  Process startInBackground(String mainClass, List<String> arguments, Path output) {
    List<String> small = List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    try {
      return new ProcessBuilder(OwnSession.command(command(small, mainClass, arguments)))
          .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + mainClass, e);
    }
  }

  private List<String> command(List<String> options, String mainClass, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dherstel.root=" + place.root());
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    command.addAll(List.of("-cp", classPath, mainClass));
    command.addAll(arguments);
    return command;
  }
}
