package org.herstel.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.herstel.events.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * Everything there is to hold against each other.
 *
 * @param published the records of {@code complaint-events}, per partition in order
 * @param journals what each service's journal holds, by source
 * @param mails what the mail server got
 * @param outside what callers know: what they were answered
 * @param rejected identities of submissions in {@code complaint-submissions-rejected}
 */
public record Evidence(
    List<Published> published,
    Map<String, List<Journaled>> journals,
    List<Mail> mails,
    Outside outside,
    Set<Submission> rejected) {

  /** Where a record stands in {@code complaint-events}. */
  public record Place(int partition, long offset) {}

  /** A record as it stands in the topic. */
  public record Published(int partition, long offset, Envelope event) {}

  /** A row of a journal. */
  public record Journaled(long id, Envelope event) {}

  /** A mail as the mail server took it. */
  public record Mail(String messageId, String recipient, String subject, String bodyHash) {}

  /** What identifies a submission for its sender. */
  public record Submission(String source, String id) {}

  /**
   * What the callers of the API and the senders of submissions know.
   *
   * @param accepted complaint id of every request answered with 201, by its idempotency key; a key
   *     used several times has all the ids that were answered
   * @param refused a text that occurs in a refused request and nowhere else
   * @param submitted what was published on {@code complaint-submissions}
   */
  public record Outside(
      Map<String, List<String>> accepted, Set<String> refused, Set<Submission> submitted) {
    /** Nothing is known from outside: the platform is held against itself only. */
    public static Outside unknown() {
      return new Outside(Map.of(), Set.of(), Set.of());
    }
  }

  /** The chain that an event belongs to. */
  record Stream(String source, String subject) {
    static Stream of(Envelope event) {
      return new Stream(event.source(), event.subject());
    }
  }

  /** The data of an event as text. */
  static String text(Envelope event) {
    return new String(event.data(), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** The last part of a source, for instance {@code intake}. */
  static @Nullable String service(String source) {
    int slash = source.lastIndexOf('/');
    return slash < 0 ? null : source.substring(slash + 1);
  }
}
