package org.herstel.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The benchmarks that are built: classes of {@code org.herstel.bench} with a public {@code main},
 * called {@code full-path} when the class is {@code FullPath}.
 */
record Benchmarks(List<String> classes) {
  private static final String PACKAGE = "org.herstel.bench";
  private static final String ENDING = ".class";

  static Benchmarks in(Path classes) {
    Path directory = classes.resolve(PACKAGE.replace('.', '/'));
    if (!Files.isDirectory(directory)) {
      return new Benchmarks(List.of());
    }
    try (Stream<Path> files = Files.list(directory)) {
      return new Benchmarks(
          files
              .filter(file -> file.toString().endsWith(ENDING))
              .filter(Benchmarks::hasMain)
              .map(file -> file.getFileName().toString())
              .map(file -> file.substring(0, file.length() - ENDING.length()))
              .sorted()
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the benchmarks in " + directory, e);
    }
  }

  List<String> names() {
    return classes.stream().map(Benchmarks::name).toList();
  }

  Optional<String> mainClass(String name) {
    return classes.stream()
        .filter(simple -> name(simple).equals(name))
        .map(simple -> PACKAGE + "." + simple)
        .findFirst();
  }

  private static String name(String simpleClassName) {
    return simpleClassName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static boolean hasMain(Path file) {
    try {
      return ClassFile.of().parse(file).methods().stream()
          .anyMatch(method ->
              method.methodName().equalsString("main")
                  && method.methodType().equalsString("([Ljava/lang/String;)V")
                  && method.flags().has(AccessFlag.PUBLIC));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
