package org.herstel.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.herstel.intake.reception.Outcome;
import org.herstel.intake.reception.Submissions;
import org.herstel.intake.reception.Via;

/**
 * What became of everything a source has handed in: received = accepted + rejected + duplicates.
 */
@ApplicationScoped
class Reconciliation {
  private final Submissions submissions;

  Reconciliation(Submissions submissions) {
    this.submissions = submissions;
  }

  /** How many. */
  record Counts(long received, long accepted, long rejected, long duplicates) {
    static Counts of(Map<Outcome, Long> outcomes) {
      long accepted = outcomes.getOrDefault(Outcome.ACCEPTED, 0L);
      long rejected = outcomes.getOrDefault(Outcome.REJECTED, 0L);
      long duplicates = outcomes.getOrDefault(Outcome.DUPLICATE, 0L);
      return new Counts(accepted + rejected + duplicates, accepted, rejected, duplicates);
    }

    Counts and(Counts other) {
      return new Counts(
          received + other.received,
          accepted + other.accepted,
          rejected + other.rejected,
          duplicates + other.duplicates);
    }
  }

  /**
   * A source's counts, in all and by the way taken.
   *
   * @param byChannel by REST a refusal is answered at once and leaves nothing behind, so that only
   *     what was accepted or repeated is counted there
   */
  record Report(
      String source,
      long received,
      long accepted,
      long rejected,
      long duplicates,
      Map<Via, Counts> byChannel) {}

  Report of(String source) {
    Map<Via, Map<Outcome, Long>> counted = submissions.count(source);
    Map<Via, Counts> byChannel = new EnumMap<>(Via.class);
    Counts all = new Counts(0, 0, 0, 0);
    for (Via via : Via.values()) {
      Counts counts = Counts.of(counted.getOrDefault(via, Map.of()));
      byChannel.put(via, counts);
      all = all.and(counts);
    }
    return new Report(
        source, all.received(), all.accepted(), all.rejected(), all.duplicates(), byChannel);
  }
}
