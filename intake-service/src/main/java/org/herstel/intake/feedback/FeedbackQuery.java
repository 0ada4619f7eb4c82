package org.herstel.intake.feedback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herstel.kit.page.Cursor;

/** A filter as a query, newest first. */
record FeedbackQuery(String text, Map<String, Object> parameters) {

  static FeedbackQuery of(FeedbackFilter filter) {
    List<String> texts = new ArrayList<>(List.of("1 = 1"));
    Map<String, Object> parameters = new HashMap<>();
    Map<String, Optional<?>> conditions =
        Map.of(
            "place = :place", filter.place(),
            "score >= :scoreFrom", filter.scoreFrom(),
            "score <= :scoreTo", filter.scoreTo(),
            "receivedAt >= :from", filter.from(),
            "receivedAt < :to", filter.to());
    conditions.forEach((text, value) ->
        value.ifPresent(given -> {
          texts.add(text);
          parameters.put(text.substring(text.indexOf(':') + 1), given);
        }));
    filter.after().ifPresent(cursor -> after(cursor, texts, parameters));
    return new FeedbackQuery(
        String.join(" and ", texts) + " order by receivedAt desc, id desc", parameters);
  }

  private static void after(Cursor cursor, List<String> texts, Map<String, Object> parameters) {
    texts.add("(receivedAt, id) < (:lastReceivedAt, :lastId)");
    parameters.put("lastReceivedAt", cursor.instant(0));
    parameters.put("lastId", cursor.id(1));
  }
}
