package org.herstel.kit.timer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.journal.JournalSession;
import org.herstel.kit.journal.Retries;
import org.herstel.kit.journal.StreamQuery;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.journal.TransactionTime;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings about the effects of due timers: streams that have one are locked where nobody else has
 * them, what is due read again under the locks, and effect and removal written together.
 */
@ApplicationScoped
class TimerFiring {
  private static final Logger LOG = Logger.getLogger(TimerFiring.class);
  private static final int BATCH = 200;

  /** So many who fire beside each other find a batch each. */
  private static final int ABREAST = 4;

  private final DataSource database;
  private final Journal journal;
  private final TransactionTime time;
  private final SetAside setAside;

  TimerFiring(
      DataSource database,
      Journal journal,
      TransactionTime time,
      @ConfigProperty(name = "herstel.timers.pause-after-failure", defaultValue = "PT30S")
          Duration pauseAfterFailure) {
    this.database = database;
    this.journal = journal;
    this.time = time;
    this.setAside = new SetAside(pauseAfterFailure);
  }

  /** Fires one batch of what is due and nobody else is firing. */
  Fired fireDue(Map<String, TimerHandler> handlers) {
    var firing = new Firing(handlers, setAside.present());
    try {
      return journal.inTransaction(session -> firing.fire(session, claim(session, firing)));
    } catch (RuntimeException e) {
      if (Retries.passes(e) || firing.claimed.isEmpty()) {
        throw e;
      }
      return oneByOne(firing);
    }
  }

  /**
   * What was fired.
   *
   * @param streams of which something was
   * @param more whether as much was due as is fired at once
   */
  record Fired(Set<String> streams, boolean more) {}

  /** How long nothing is due, at most {@code longest}; zero if something is. */
  Duration untilNext(Duration longest) {
    try (Connection connection = database.getConnection()) {
      Instant now = time.read(connection);
      Optional<Instant> next = TimerTable.next(connection, setAside.present());
      return next.map(due -> Duration.between(now, due))
          .filter(wait -> wait.compareTo(longest) < 0)
          .map(wait -> wait.isPositive() ? wait.plusMillis(1) : Duration.ZERO)
          .orElse(longest);
    } catch (SQLException e) {
      throw new IllegalStateException("the timers could not be read", e);
    }
  }

  private Fired oneByOne(Firing firing) {
    Set<String> claimed = firing.claimed;
    Set<String> fired = new TreeSet<>();
    for (String subject : claimed) {
      try {
        fired.addAll(
            journal
                .inTransaction(session -> firing.fire(session, session.lock(Set.of(subject))))
                .streams());
      } catch (RuntimeException e) {
        if (Retries.passes(e) || firing.current == null) {
          throw e;
        }
        LOG.errorf(
            e,
            "ALARM: the timer %s of %s could not be fired; it stays and is tried again later",
            firing.current.kind(),
            subject);
        setAside.add(firing.current);
      }
    }
    return new Fired(fired, claimed.size() >= BATCH);
  }

  /** Whoever fires beside this gets other streams. */
  private StreamTransaction claim(JournalSession session, Firing firing) {
    try {
      Instant now = time.read(session.connection());
      StreamQuery due = TimerTable.streams(now, firing.failed, BATCH * ABREAST);
      StreamTransaction claimed = session.lockFree(due, BATCH);
      firing.claimed = claimed.subjects();
      return claimed;
    } catch (SQLException e) {
      throw new IllegalStateException("the time could not be read", e);
    }
  }

  /** What one batch does, and which timer it was at when it failed. */
  private static final class Firing {
    private final Map<String, TimerHandler> handlers;
    private final List<Timer> failed;
    private Set<String> claimed = Set.of();
    private @Nullable Timer current;

    Firing(Map<String, TimerHandler> handlers, List<Timer> failed) {
      this.handlers = handlers;
      this.failed = failed;
    }

    Fired fire(JournalSession session, StreamTransaction transaction) {
      current = null;
      if (transaction.subjects().isEmpty()) {
        return new Fired(Set.of(), false);
      }
      List<Timer> due = due(session.connection(), transaction);
      Map<TimerHandler, Set<String>> subjects = new HashMap<>();
      for (Timer timer : due) {
        current = timer;
        subjects.computeIfAbsent(handler(timer), h -> new TreeSet<>()).add(timer.subject());
      }
      subjects.forEach(TimerHandler::prefetch);
      Set<String> fired = new TreeSet<>();
      for (Timer timer : due) {
        current = timer;
        transaction.cancelTimer(timer.subject(), timer.kind(), timer.key());
        handler(timer).fire(timer, transaction);
        fired.add(timer.subject());
      }
      return new Fired(fired, transaction.subjects().size() >= BATCH);
    }

    /**
     * The first due timer of each stream; a second one may be cancelled by the first's effect. By
     * the transaction's time, so that no effect is dated before it was due.
     */
    private List<Timer> due(Connection connection, StreamTransaction transaction) {
      try {
        Set<String> seen = new HashSet<>();
        return TimerTable.due(connection, transaction.subjects(), transaction.now()).stream()
            .filter(timer -> !failed.contains(timer))
            .filter(timer -> seen.add(timer.subject()))
            .toList();
      } catch (SQLException e) {
        throw new IllegalStateException("the timers could not be read", e);
      }
    }

    private TimerHandler handler(Timer timer) {
      TimerHandler handler = handlers.get(timer.kind());
      if (handler == null) {
        throw new IllegalStateException("nobody fires timers of kind " + timer.kind());
      }
      return handler;
    }
  }
}
