package org.herstel.kit.link;

import java.util.regex.Pattern;

/** Paths as they may stand in logs: whoever reads a token there could use it. */
public final class MaskedPath {
  private static final Pattern TOKEN = Pattern.compile("/[A-Za-z0-9_=%-]{60,}(?=/|$)");

  private MaskedPath() {}

  /** The path with a link's token left out. */
  public static String of(String path) {
    return TOKEN.matcher(path).replaceAll("/***");
  }
}
