package org.herstel.local.launch;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where and for whom the launcher runs.
 *
 * @param root of the source tree
 */
public record Place(Path root, Home home, Map<String, String> environment) {

  /** As {@code ./herstel} and the user's environment say. */
  public static Place here() {
    Path root = Path.of(System.getProperty("herstel.root", ".")).toAbsolutePath().normalize();
    return new Place(root, Home.of(System.getenv(), root), System.getenv());
  }
}
