package org.herstel.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.herstel.local.launch.Console;
import org.herstel.local.service.Service;

/** What the demonstration ends with: counts per status, mails, promises kept. */
final class Closing {
  private final Api api;
  private final Console console;

  Closing(Api api, Console console) {
    this.api = api;
    this.console = console;
  }

  /** Prints the figures of these complaints. */
  void print(List<String> complaints, LiveTimeline timeline, int mails) {
    Map<String, Integer> statuses = new TreeMap<>();
    int kept = 0;
    int broken = 0;
    int open = 0;
    for (String complaint : complaints) {
      statuses.merge(status(complaint), 1, Integer::sum);
      for (JsonNode promise : promises(complaint)) {
        switch (promise.path("state").asText()) {
          case "KEPT" -> kept++;
          case "BROKEN" -> broken++;
          default -> open++;
        }
      }
    }
    console.say("");
    console.say("%d complaints".formatted(complaints.size()));
    statuses.forEach((status, count) -> console.say("  %-14s %4d".formatted(status, count)));
    console.say("Mails sent: " + mails);
    console.say(
        "Promises kept: %s (%d kept, %d broken, %d open or released), %d holding messages asked for"
            .formatted(
                share(kept, broken), kept, broken, open, timeline.count("holding-requested")));
    console.say(
        "First responses: %d in time, %d missed; reopened: %d"
            .formatted(
                timeline.count("first-response-met"),
                timeline.count("first-response-missed"),
                timeline.count("reopened")));
  }

  private String status(String complaint) {
    return api.get(Service.INTAKE, "/v1/complaints/" + complaint, "supervisor")
        .body()
        .path("status")
        .asText();
  }

  private JsonNode promises(String complaint) {
    return api.get(Service.FOLLOWUP, "/v1/promises?complaint=" + complaint, "supervisor")
        .body()
        .path("items");
  }

  private static String share(int kept, int broken) {
    return kept + broken == 0 ? "none yet" : "%.0f %%".formatted(100.0 * kept / (kept + broken));
  }
}
