package org.herstel.notification.mail;

import java.util.regex.Pattern;

/** What other people wrote, made fit for one line, a header, or the text part of a mail. */
public final class PlainText {
  private static final int WIDTH = 76;
  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\u2028\\u2029]+");
  private static final Pattern UNSEEN_IN_LINE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]+");
  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern GAP = Pattern.compile("\\n{3,}");

  private PlainText() {}

  /** One line without control characters: cannot end a header, cannot hide or turn text. */
  public static String line(String text) {
    return UNSEEN.matcher(text).replaceAll(" ").strip();
  }

  /** Paragraphs without control characters other than the line feed. */
  public static String lines(String text) {
    String feeds = LINE_END.matcher(text).replaceAll("\n");
    String seen = UNSEEN_IN_LINE.matcher(feeds).replaceAll(" ");
    return GAP.matcher(seen).replaceAll("\n\n").strip();
  }

  /**
   * The text part of a mail: at most one empty line in a row, lines broken at spaces where they
   * would be longer than 76 characters; what has no space, such as a link, stays whole.
   */
  static String wrapped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 64);
    boolean empty = true;
    for (String line : text.split("\n", -1)) {
      String rest = line.stripTrailing();
      if (rest.isEmpty()) {
        if (!empty) {
          out.append('\n');
        }
        empty = true;
        continue;
      }
      empty = false;
      wrap(rest, out);
    }
    return out.toString().stripTrailing() + "\n";
  }

  private static void wrap(String line, StringBuilder out) {
    String indent = line.startsWith("- ") ? "  " : "";
    String rest = line;
    while (rest.length() > WIDTH) {
      int space = rest.lastIndexOf(' ', WIDTH);
      if (space <= indent.length() + 1) {
        space = rest.indexOf(' ', WIDTH);
      }
      if (space < 0) {
        break;
      }
      out.append(rest, 0, space).append('\n');
      rest = indent + rest.substring(space + 1);
    }
    out.append(rest).append('\n');
  }
}
