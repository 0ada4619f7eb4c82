package org.herstel.intake.complaint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstel.kit.page.Cursor;
import org.herstel.kit.security.Scope;

/**
 * A filter as a query, newest first. What the caller may not see is left out by the query itself.
 */
record ComplaintQuery(String text, Map<String, Object> parameters) {

  static ComplaintQuery of(ComplaintFilter filter, Scope scope) {
    Conditions conditions = new Conditions();
    Scope.Condition visible = scope.in("team", "source");
    conditions.texts.add(visible.text());
    conditions.parameters.putAll(visible.parameters());
    if (!filter.statuses().isEmpty()) {
      conditions.add("status in :statuses", "statuses", filter.statuses());
    }
    filter.owner().ifPresent(owner -> conditions.add("owner = :owner", "owner", owner));
    filter.customer().ifPresent(id -> conditions.add("customer = :customer", "customer", id));
    filter.team().ifPresent(team -> conditions.add("team = :team", "team", team));
    filter
        .words()
        .ifPresent(words ->
            conditions.add(
                "cast(sql('words @@ to_tsquery(''simple'', ?)', :words) as Boolean)",
                "words",
                search(words)));
    filter.after().ifPresent(conditions::after);
    return new ComplaintQuery(
        String.join(" and ", conditions.texts) + " order by receivedAt desc, id desc",
        conditions.parameters);
  }

  /** All words, the last one only begun. Quoted, so that PostgreSQL takes each as it is. */
  static String search(String words) {
    return Stream.of(words.strip().split("\\s+"))
        .map(word -> "'" + word.replace("\\", "\\\\").replace("'", "''") + "'")
        .collect(Collectors.joining(" & ", "", ":*"));
  }

  private static final class Conditions {
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    void add(String text, String name, Object value) {
      texts.add(text);
      parameters.put(name, value);
    }

    void after(Cursor cursor) {
      add("(receivedAt, id) < (:lastReceivedAt, :lastId)", "lastReceivedAt", cursor.instant(0));
      parameters.put("lastId", cursor.id(1));
    }
  }
}
