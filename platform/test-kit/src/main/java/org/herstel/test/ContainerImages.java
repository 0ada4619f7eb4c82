package org.herstel.test;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.ContainerConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The public images that a test stack runs; the parent POM has their names and versions. */
final class ContainerImages {
  private static final Properties NAMES = names();

  private ContainerImages() {}

  static String kafka() {
    return NAMES.getProperty("kafka");
  }

  static String postgres() {
    return NAMES.getProperty("postgres");
  }

  /** Name of an image, and whether it is a stand-in that was built where it could not be pulled. */
  static String describe(DockerClient engine, String image) {
    boolean standIn =
        Optional.ofNullable(engine.inspectImageCmd(image).exec().getConfig())
            .map(ContainerConfig::getLabels)
            .map(Map::copyOf)
            .map(labels -> "true".equals(labels.get("stand-in")))
            .orElse(false);
    return standIn ? image + " (a stand-in)" : image;
  }

  private static Properties names() {
    Properties names = new Properties();
    try (var resource = ContainerImages.class.getResourceAsStream("images.properties")) {
      names.load(resource);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the names of the images", e);
    }
    return names;
  }
}
