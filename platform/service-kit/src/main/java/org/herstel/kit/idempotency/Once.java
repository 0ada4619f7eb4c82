package org.herstel.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.journal.JournalSession;
import org.herstel.kit.problem.ProblemException;

/**
 * Runs a request's transaction once per {@code Idempotency-Key}. The key's lock is the first that
 * the transaction takes; the answer is kept in the same transaction as the effect. What is refused
 * is rolled back, and the key with it.
 */
@ApplicationScoped
public class Once {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  private static final long FIRST_PAUSE = 5;
  private static final long LONGEST_PAUSE = 100;

  private final Journal journal;
  private final RequestKey key;

  Once(Journal journal, RequestKey key) {
    this.journal = journal;
    this.key = key;
  }

  /**
   * Runs {@code work}, or answers as before if the current request is a repetition.
   *
   * @throws ProblemException 409 while another request with the key is under way, 422 if the key
   *     was used for another request
   */
  public WrittenAnswer run(Function<JournalSession, WrittenAnswer> work) {
    Optional<KeyedRequest> keyed = key.current();
    return keyed.isPresent() ? run(keyed.get(), work) : journal.inTransaction(work);
  }

  /** Waits outside of any transaction, so that those who wait hold no connection. */
  private WrittenAnswer run(KeyedRequest request, Function<JournalSession, WrittenAnswer> work) {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    long pause = FIRST_PAUSE;
    while (true) {
      Optional<WrittenAnswer> answer =
          journal.inTransaction(session -> tryOnce(session, request, work));
      if (answer.isPresent()) {
        return answer.get();
      }
      if (System.nanoTime() - end >= 0) {
        throw ProblemException.passing(
            409,
            "idempotency-key-in-use",
            "Another request with this Idempotency-Key is still under way. Please try again.",
            1);
      }
      pause(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    }
  }

  /** Empty while the first request with the key is under way. */
  private static Optional<WrittenAnswer> tryOnce(
      JournalSession session, KeyedRequest request, Function<JournalSession, WrittenAnswer> work) {
    try {
      AnswerTable.Claim claim = AnswerTable.claim(session.connection(), request);
      if (!claim.locked() || claim.answer().isPresent()) {
        return claim.answer().map(WrittenAnswer::replayed);
      }
      WrittenAnswer answer = work.apply(session);
      AnswerTable.keep(session.connection(), request, answer);
      return Optional.of(answer);
    } catch (SQLException e) {
      throw new IllegalStateException("answers to keyed requests cannot be read or kept", e);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an earlier request", e);
    }
  }
}
