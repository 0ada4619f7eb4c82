package org.herstel.kit.json;

/** Names places in a body, for instance {@code concerns[0].description}. */
final class Paths {
  private Paths() {}

  static String member(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Bean Validation's path without its names for container elements. */
  static String ofConstraint(String prefix, String path) {
    String plain = path.replaceAll("\\.?<[^>]+>", "");
    return plain.isEmpty() ? prefix : member(prefix, plain);
  }
}
