package org.herstel.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** When the mails of a run arrived, by recipient. */
final class Mails {
  private static final int PAGE = 500;
  private static final Duration STANDSTILL = Duration.ofSeconds(60);

  private final LocalStack stack;
  private int last;

  Mails(LocalStack stack) {
    this.stack = stack;
  }

  /** Passes over the mails that are there. */
  void skip() throws IOException, InterruptedException {
    read(new HashMap<>(), "");
  }

  /**
   * Waits until this many mails to addresses that begin so have come.
   *
   * @throws IllegalStateException if none comes for a minute
   */
  Map<String, Instant> await(String prefix, int count) throws IOException, InterruptedException {
    Map<String, Instant> arrived = new HashMap<>();
    Instant progress = Instant.now();
    while (arrived.size() < count) {
      if (read(arrived, prefix)) {
        progress = Instant.now();
      } else if (progress.plus(STANDSTILL).isBefore(Instant.now())) {
        throw new IllegalStateException(
            "%d of %d mails came and then none for a minute".formatted(arrived.size(), count));
      } else {
        Thread.sleep(100);
      }
    }
    return arrived;
  }

  /** Reads on; true if something new was there. */
  private boolean read(Map<String, Instant> arrived, String prefix)
      throws IOException, InterruptedException {
    boolean any = false;
    while (true) {
      JsonNode page = stack.mails(last, PAGE);
      if (page.isEmpty()) {
        return any;
      }
      for (JsonNode mail : page) {
        last = mail.path("number").asInt();
        String to = mail.path("to").get(0).asText();
        if (!prefix.isEmpty() && to.startsWith(prefix)) {
          any |= arrived.putIfAbsent(to, Instant.parse(mail.path("receivedAt").asText())) == null;
        }
      }
    }
  }
}
