package org.herstel.kubernetes.types;

import java.nio.file.Path;

/** Names of modules: the path of a file below its package, without its suffix. */
final class Modules {
  static final String SUFFIX = ".d.ts";

  private Modules() {}

  static String normal(String path) {
    String plain =
        path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) : path;
    plain = plain.endsWith(".js") ? plain.substring(0, plain.length() - 3) : plain;
    return Path.of(plain).normalize().toString();
  }

  /** The module that another one names in an import. */
  static String imported(String importing, String named) {
    return named.startsWith(".")
        ? normal(Path.of(importing).resolveSibling(named).toString())
        : normal(named);
  }
}
