package org.herstel.notification.message;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message with everything that was tried and what it says.
 *
 * @param content absent until the first attempt
 */
public record MessageDetail(
    @JsonUnwrapped MessageView message, List<Attempt> tried, @Nullable Content content) {
  private static final Pattern LINK_TOKEN = Pattern.compile("/([cs])/[A-Za-z0-9_-]{40,}");

  /**
   * One attempt.
   *
   * @param outcome absent while it runs
   * @param answer the mail server's words, or what stood in the way
   */
  public record Attempt(
      int number,
      Instant started,
      @Nullable Instant finished,
      @Nullable String outcome,
      @Nullable String answer) {}

  /**
   * What the message says, as frozen. The customer's personal link is masked: it is for the
   * customer alone.
   *
   * @param hash of the frozen original
   * @param calendar the invitation that goes with it, as an iCalendar file
   */
  public record Content(
      String language,
      String subject,
      String text,
      String html,
      String hash,
      @Nullable String calendar) {}

  static MessageDetail of(MessageRow row, List<AttemptRow> attempts, Optional<ContentRow> content) {
    return new MessageDetail(
        MessageView.of(row),
        attempts.stream()
            .map(attempt ->
                new Attempt(
                    attempt.key.number(),
                    attempt.started,
                    attempt.finished,
                    attempt.outcome,
                    attempt.answer))
            .toList(),
        content.map(MessageDetail::content).orElse(null));
  }

  private static Content content(ContentRow row) {
    return new Content(
        row.language, row.subject, masked(row.body), masked(row.html), row.hash, row.calendar);
  }

  private static String masked(String text) {
    return LINK_TOKEN.matcher(text).replaceAll("/$1/***");
  }
}
