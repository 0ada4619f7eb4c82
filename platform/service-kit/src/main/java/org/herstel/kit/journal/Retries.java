package org.herstel.kit.journal;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells apart failures that pass by themselves from those that do not. */
public final class Retries {
  private static final Set<String> CONTENTION = Set.of("40P01", "40001", "55P03");
  private static final int ATTEMPTS = 8;

  private Retries() {}

  /** Whether another transaction was in the way: deadlock, serialization, lock not available. */
  public static boolean isContention(Throwable failure) {
    return anySqlState(failure, CONTENTION::contains);
  }

  /**
   * Whether the database cannot be had just now: no connection, shutting down, out of resources, or
   * no connection free in the pool.
   */
  public static boolean isDatabaseAway(Throwable failure) {
    return anySqlState(
        failure,
        state ->
            state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.startsWith("58")
                || state.equals("25006")
                || state.isEmpty());
  }

  /** Whether the failure is not one of the work and goes away by itself. */
  public static boolean passes(Throwable failure) {
    return isDatabaseAway(failure) || isContention(failure);
  }

  /** Runs again, after a random pause, what failed for contention. */
  static <T> T onContention(Supplier<T> transaction) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.get();
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS || !isContention(e)) {
          throw e;
        }
        pause(ThreadLocalRandom.current().nextLong(5L << attempt));
      }
    }
  }

  /** Looks at what was suppressed too: there the transaction manager puts a failed commit. */
  private static boolean anySqlState(@Nullable Throwable failure, Predicate<String> matches) {
    if (failure == null) {
      return false;
    }
    if (failure instanceof SQLException sql
        && matches.test(sql.getSQLState() == null ? "" : sql.getSQLState())) {
      return true;
    }
    return anySqlState(failure.getCause(), matches)
        || Arrays.stream(failure.getSuppressed())
            .anyMatch(suppressed -> anySqlState(suppressed, matches));
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting to try again", e);
    }
  }
}
