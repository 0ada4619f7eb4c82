package org.herstel.local.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Header lines as people read them. */
final class Headers {
  private Headers() {}

  /** The first line of this name, decoded; empty when absent. */
  static String first(MimeMessage message, String name) throws MessagingException {
    String[] lines = message.getHeader(name);
    return lines == null ? "" : decoded(lines[0]);
  }

  /** All lines, decoded, in their order. */
  static Map<String, List<String>> all(MimeMessage message) throws MessagingException {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (Header header : Collections.list(message.getAllHeaders())) {
      all.computeIfAbsent(header.getName(), name -> new ArrayList<>())
          .add(decoded(header.getValue()));
    }
    return all;
  }

  private static String decoded(String line) {
    try {
      return MimeUtility.decodeText(MimeUtility.unfold(line));
    } catch (UnsupportedEncodingException e) {
      return line;
    }
  }
}
