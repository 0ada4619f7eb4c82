package org.herstel.kubernetes.types;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a declaration, one after the other. Comments are left out. */
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "/\\*.*?\\*/|//[^\\n]*|(?<token>\"(?:[^\"\\\\]|\\\\.)*\"|[\\w$.]+|[^\\s])",
          Pattern.DOTALL);

  private final String module;
  private final List<String> tokens = new ArrayList<>();
  private int next;

  Tokens(String module, String text) {
    this.module = module;
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      if (matcher.group("token") != null) {
        tokens.add(matcher.group("token"));
      }
    }
  }

  boolean hasNext() {
    return next < tokens.size();
  }

  String peek() {
    return hasNext() ? tokens.get(next) : "";
  }

  String take() {
    if (!hasNext()) {
      throw new IllegalStateException(module + " ends in the middle of a declaration");
    }
    return tokens.get(next++);
  }

  /** Takes the next token if it is this one. */
  boolean taken(String token) {
    if (peek().equals(token)) {
      next++;
      return true;
    }
    return false;
  }

  void expect(String token) {
    String found = take();
    if (!found.equals(token)) {
      throw new IllegalStateException(
          "%s: expected %s as token %d and found %s".formatted(module, token, next, found));
    }
  }

  /** Passes over everything up to and including the end of a block in braces. */
  void passBlock() {
    while (!take().equals("{")) {
      // up to its beginning
    }
    for (int depth = 1; depth > 0; ) {
      depth +=
          switch (take()) {
            case "{" -> 1;
            case "}" -> -1;
            default -> 0;
          };
    }
  }
}
