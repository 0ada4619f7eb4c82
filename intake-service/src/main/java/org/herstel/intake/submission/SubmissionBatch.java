package org.herstel.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstel.intake.reception.Arrival;
import org.herstel.intake.reception.Outcome;
import org.herstel.intake.reception.Reception;
import org.herstel.intake.reception.Submission;
import org.herstel.intake.reception.Submissions;
import org.herstel.intake.reception.Submissions.Key;
import org.herstel.intake.reception.Via;
import org.herstel.kit.decision.Refused;
import org.herstel.kit.inbox.Received;
import org.herstel.kit.inbox.RecordBatch;
import org.herstel.kit.journal.JournalSession;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.trace.TraceContext;

/**
 * Takes in a batch of submissions in one transaction. Each ends as one complaint, as a counted
 * duplicate, or rejected with every reason.
 */
@ApplicationScoped
class SubmissionBatch implements RecordBatch {
  private static final String FAILED = "internal-error: it could not be processed";

  private final SubmissionReader reader;
  private final Submissions submissions;
  private final Reception reception;

  SubmissionBatch(SubmissionReader reader, Submissions submissions, Reception reception) {
    this.reader = reader;
    this.submissions = submissions;
    this.reception = reception;
  }

  @Override
  public void process(List<Received> records, JournalSession session) {
    Sorting sorting = sorted(unrecognised(records.stream().map(reader::read).toList()));
    Map<UUID, Reading.Whole> fresh = new LinkedHashMap<>();
    List<Arrival> arrivals = sorting.fresh().stream().map(whole -> arrival(whole, fresh)).toList();
    StreamTransaction transaction =
        session.begin(fresh.keySet().stream().map(UUID::toString).toList());
    Instant at =
        arrivals.isEmpty()
            ? transaction.now()
            : transaction.now(arrivals.getFirst().id().toString());
    Set<UUID> accepted = accept(fresh, at);
    Sorting overtaken = overtaken(fresh, accepted);
    take(arrivals.stream().filter(one -> accepted.contains(one.id())).toList(), transaction);
    repeated(both(sorting.duplicates(), overtaken.duplicates()), at);
    reject(both(sorting.faulty(), overtaken.faulty()), at, transaction);
  }

  @Override
  public void setAside(Received record, RuntimeException failure, JournalSession session) {
    Reading.Faulty faulty =
        switch (reader.read(record)) {
          case Reading.Faulty known -> known;
          case Reading.Whole whole -> whole.because(reason(failure));
        };
    StreamTransaction transaction = session.lock(Set.of());
    reject(List.of(faulty), transaction.now(), transaction);
  }

  /** Leaves out what is read once more only because the database was restored. */
  private List<Reading> unrecognised(List<Reading> readings) {
    Set<Key> recognised =
        submissions.recognise(
            readings.stream()
                .flatMap(reading ->
                    reading instanceof Reading.Whole whole
                        ? Stream.of(candidate(whole))
                        : Stream.of())
                .toList());
    return readings.stream()
        .filter(
            reading -> !(reading instanceof Reading.Whole whole && recognised.remove(whole.key())))
        .toList();
  }

  private static Submissions.Candidate candidate(Reading.Whole whole) {
    return new Submissions.Candidate(whole.submission(), whole.body().sourceId());
  }

  private Sorting sorted(Collection<Reading> readings) {
    Set<Key> keys =
        readings.stream()
            .flatMap(reading ->
                reading instanceof Reading.Whole whole ? Stream.of(whole.key()) : Stream.of())
            .collect(Collectors.toSet());
    Sorting sorting = new Sorting(keys.isEmpty() ? Map.of() : submissions.known(keys));
    readings.forEach(sorting::add);
    return sorting;
  }

  private Arrival arrival(Reading.Whole whole, Map<UUID, Reading.Whole> fresh) {
    String sourceId = whole.body().sourceId() == null ? whole.id() : whole.body().sourceId();
    Arrival arrival = reception.prepare(whole.body(), whole.source(), sourceId, origin(whole));
    fresh.put(arrival.id(), whole);
    return arrival;
  }

  /** The source acts, and goes on with the trace it began. */
  private static Origin origin(Reading.Whole whole) {
    return TraceContext.during(whole.traceparent(), () -> Origin.command(whole.source()));
  }

  private Set<UUID> accept(Map<UUID, Reading.Whole> fresh, Instant at) {
    List<Submission.Accepted> wanted =
        fresh.entrySet().stream()
            .map(entry -> entry.getValue().submission().as(entry.getKey()))
            .toList();
    return wanted.isEmpty() ? Set.of() : submissions.accept(Via.KAFKA, wanted, at);
  }

  /** Those whose id somebody else used between our look and our entry: sorted once more. */
  private Sorting overtaken(Map<UUID, Reading.Whole> fresh, Set<UUID> accepted) {
    Sorting sorting =
        sorted(
            fresh.entrySet().stream()
                .filter(entry -> !accepted.contains(entry.getKey()))
                .<Reading>map(Map.Entry::getValue)
                .toList());
    if (!sorting.fresh().isEmpty()) {
      throw new IllegalStateException("an id is neither free nor used");
    }
    return sorting;
  }

  private void take(List<Arrival> arrivals, StreamTransaction transaction) {
    if (!arrivals.isEmpty()) {
      reception.take(arrivals, transaction);
    }
  }

  private void repeated(List<Submission> duplicates, Instant at) {
    submissions.record(Via.KAFKA, Outcome.DUPLICATE, duplicates, at);
  }

  private void reject(List<Reading.Faulty> faulty, Instant at, StreamTransaction transaction) {
    faulty.stream().map(Rejection::of).forEach(transaction::send);
    submissions.record(
        Via.KAFKA, Outcome.REJECTED, faulty.stream().map(Reading.Faulty::submission).toList(), at);
  }

  private static <T> List<T> both(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static String reason(RuntimeException failure) {
    return failure instanceof Refused refused
        ? refused.obstacles().stream()
            .map(obstacle -> obstacle.code() + ": " + obstacle.detail())
            .collect(Collectors.joining("; "))
        : FAILED;
  }
}
