package org.herstel.followup.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herstel.followup.datafile.DataFile;
import org.herstel.followup.datafile.Mistake;
import org.herstel.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as a file, a line for each member, so that it is read and refused like one. Knows
 * which line came of which member.
 */
final class CalendarText {
  private static final String MISSING = " is missing";

  private final List<String> lines = new ArrayList<>();
  private final List<String> fields = new ArrayList<>();

  private CalendarText() {}

  static CalendarText of(String id, CalendarBody body) {
    CalendarText text = new CalendarText();
    text.member("", "id", id, "id");
    text.member("", "version", body.version(), "version");
    text.member("", "valid-from", body.validFrom(), "validFrom");
    text.member("", "zone", body.zone(), "zone");
    Optional.ofNullable(body.hours()).ifPresent(text::hours);
    Optional.ofNullable(body.holidays()).ifPresent(text::holidays);
    Optional.ofNullable(body.closures()).ifPresent(text::closures);
    return text;
  }

  DataFile file(String name) {
    return new DataFile(name, String.join("\n", lines) + "\n");
  }

  /** The mistake in words of the body. */
  Violation violation(Mistake mistake) {
    String field = fields.get(Math.min(mistake.place().line(), fields.size()) - 1);
    if (mistake.reason().endsWith(MISSING)) {
      String member = mistake.reason().substring(0, mistake.reason().length() - MISSING.length());
      String name = member.equals("valid-from") ? "validFrom" : member;
      // An entry stands where its first member stands.
      int entry = field.lastIndexOf(']') + 1;
      return new Violation(
          entry == 0 ? name : field.substring(0, entry) + "." + name, "must be given");
    }
    return new Violation(field, mistake.reason());
  }

  private void hours(Map<String, List<String>> hours) {
    open("hours", hours.isEmpty() ? "{}" : "");
    hours.forEach((day, shifts) -> {
      String field = "hours." + day;
      line("  " + quoted(day) + ":" + (none(shifts) ? " []" : ""), field);
      for (int i = 0; !none(shifts) && i < shifts.size(); i++) {
        line("    - " + quoted(shifts.get(i)), field + "[" + i + "]");
      }
    });
  }

  private void holidays(List<CalendarBody.RegionBody> regions) {
    open("holidays", regions.isEmpty() ? "[]" : "");
    for (int i = 0; i < regions.size(); i++) {
      CalendarBody.RegionBody region = regions.get(i);
      String field = "holidays[" + i + "]";
      entry(field, region == null || (region.country() == null && region.subdivision() == null));
      if (region != null) {
        member("    ", "country", region.country(), field + ".country");
        member("    ", "subdivision", region.subdivision(), field + ".subdivision");
      }
    }
  }

  private void closures(List<CalendarBody.ClosureBody> closures) {
    open("closures", closures.isEmpty() ? "[]" : "");
    for (int i = 0; i < closures.size(); i++) {
      CalendarBody.ClosureBody closure = closures.get(i);
      String field = "closures[" + i + "]";
      entry(field, closure == null || (closure.date() == null && closure.name() == null));
      if (closure != null) {
        member("    ", "date", closure.date(), field + ".date");
        member("    ", "name", closure.name(), field + ".name");
      }
    }
  }

  private void open(String name, String value) {
    line(name + ":" + (value.isEmpty() ? "" : " " + value), name);
  }

  private void entry(String field, boolean empty) {
    line(empty ? "  - {}" : "  -", field);
  }

  private void member(String indent, String name, @Nullable String value, String field) {
    if (value != null) {
      line(indent + name + ": " + quoted(value), field);
    }
  }

  private static boolean none(@Nullable List<String> list) {
    return list == null || list.isEmpty();
  }

  private void line(String text, String field) {
    lines.add(text);
    fields.add(field);
  }

  /** As YAML reads it back, whatever is in it. */
  private static String quoted(@Nullable String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : (text == null ? "" : text).toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        quoted.append("\\u%04X".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
