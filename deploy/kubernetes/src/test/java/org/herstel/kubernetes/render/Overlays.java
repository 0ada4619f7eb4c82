package org.herstel.kubernetes.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The overlays of this module, each rendered once in a test run. */
public final class Overlays {
  private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();

  private Overlays() {}

  public static Manifests development() throws IOException {
    return rendered("development");
  }

  public static Manifests production() throws IOException {
    return rendered("production");
  }

  private static Manifests rendered(String overlay) throws IOException {
    Manifests known = RENDERED.get(overlay);
    if (known == null) {
      known = Kubectl.find().render(Path.of("overlays", overlay));
      RENDERED.put(overlay, known);
    }
    return known;
  }
}
