package org.herstel.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.herstel.kit.problem.Violation;

/** Finds characters that no text of this platform may hold, because PostgreSQL cannot. */
final class TextCheck {
  private TextCheck() {}

  static void collect(JsonNode node, String path, List<Violation> violations) {
    if (node.isTextual()) {
      check(node.textValue(), path, violations);
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), path + "[" + i + "]", violations);
      }
    } else {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        String name = member.getKey();
        if (name.indexOf('\0') >= 0) {
          violations.add(new Violation(path, "must not have U+0000 in a member's name"));
        } else {
          collect(member.getValue(), Paths.member(path, name), violations);
        }
      }
    }
  }

  private static void check(String text, String path, List<Violation> violations) {
    if (text.indexOf('\0') >= 0) {
      violations.add(new Violation(path, "must not contain the character U+0000"));
    }
    if (hasHalfCharacter(text)) {
      violations.add(new Violation(path, "must not contain half of a surrogate pair"));
    }
  }

  private static boolean hasHalfCharacter(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
