package org.herstel.events;

import java.util.List;
import java.util.Map;

/**
 * The Kafka topics of the platform with what a broker must be told to create them. Sizes and the
 * partition count are explained in {@code docs/adr/0001-one-topic.md}.
 */
public final class Topics {
  /** Every service's facts about complaints, keyed by complaint id; kept for ever. */
  public static final String COMPLAINT_EVENTS = "complaint-events";

  /**
   * Agents, teams, customers and other entities that are not complaints, keyed by entity id;
   * compacted.
   */
  public static final String REFERENCE_EVENTS = "reference-events";

  /**
   * Complaints that other systems of the company hand in; kept for ever, since intake reads them
   * again when its database was restored from a backup.
   */
  public static final String SUBMISSIONS = "complaint-submissions";

  /**
   * Regular expression of the topics that submissions come from: the company's own, and {@code
   * complaint-submissions.<source>} for each partner. Does not match what is rejected, which would
   * be read back otherwise.
   */
  public static final String SUBMISSIONS_PATTERN = "complaint-submissions(\\..+)?";

  /** Submissions that were refused, as original bytes with every reason. */
  public static final String SUBMISSIONS_REJECTED = "complaint-submissions-rejected";

  /** Records that a service could not process, as original bytes with the reason. */
  public static final String PARKED_EVENTS = "parked-events";

  /** Retry and discard of parked records, addressed to the service that parked. */
  public static final String OPERATOR_COMMANDS = "operator-commands";

  private static final String FOR_EVER = "-1";
  private static final String MIB = "1048576";

  /**
   * One topic to create.
   *
   * @param partitions fixed at the start: adding partitions later would move keys
   * @param settings broker settings by their Kafka name
   */
  public record Topic(String name, int partitions, Map<String, String> settings) {}

  /** All topics, in the order in which they are created. */
  public static final List<Topic> ALL =
      List.of(
          new Topic(
              COMPLAINT_EVENTS, 24, Map.of("retention.ms", FOR_EVER, "max.message.bytes", MIB)),
          new Topic(
              REFERENCE_EVENTS, 6, Map.of("cleanup.policy", "compact", "max.message.bytes", MIB)),
          new Topic(
              SUBMISSIONS, 24, Map.of("retention.ms", FOR_EVER, "max.message.bytes", "2097152")),
          new Topic(
              SUBMISSIONS_REJECTED,
              6,
              Map.of("retention.ms", FOR_EVER, "max.message.bytes", "3145728")),
          new Topic(
              PARKED_EVENTS, 6, Map.of("retention.ms", FOR_EVER, "max.message.bytes", "3145728")),
          new Topic(OPERATOR_COMMANDS, 6, Map.of()));

  private Topics() {}
}
