package org.herstel.local.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.Ports;
import org.herstel.local.service.Replicas;

/**
 * What the running launcher tells other commands about its stack.
 *
 * @param launcher process number of the launcher
 * @param ready whether everything was ready once
 * @param replicas those that are meant to run
 */
public record StackFile(long launcher, boolean ready, Ports ports, Replicas replicas) {

  /** The stack that was last started here, whether or not it still runs. */
  public static Optional<StackFile> read(Home home) {
    Path file = file(home);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return Optional.of(
        new StackFile(
            Long.parseLong(properties.getProperty("launcher")),
            Boolean.parseBoolean(properties.getProperty("ready")),
            Ports.readFrom(properties),
            Replicas.parse(properties.getProperty("replicas"))));
  }

  public void write(Home home) {
    Properties properties = new Properties();
    properties.setProperty("launcher", String.valueOf(launcher));
    properties.setProperty("ready", String.valueOf(ready));
    properties.setProperty("replicas", replicas.toString());
    ports.writeTo(properties);
    Path partial = home.run().resolve("stack.properties.new");
    try {
      try (Writer writer = Files.newBufferedWriter(partial)) {
        properties.store(writer, "the running stack");
      }
      Files.move(partial, file(home), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + partial, e);
    }
  }

  public static void delete(Home home) {
    try {
      Files.deleteIfExists(file(home));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file(home), e);
    }
  }

  private static Path file(Home home) {
    return home.run().resolve("stack.properties");
  }
}
