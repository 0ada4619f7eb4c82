package org.herstel.bench;

/** Looks like a benchmark. */
public final class FullPath {
  private FullPath() {}

  public static void main(String[] arguments) {}

  /** Looks like a part of one. */
  static final class Helper {}
}
