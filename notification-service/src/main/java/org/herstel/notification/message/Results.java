package org.herstel.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.journal.TransactionTime;
import org.herstel.notification.recipient.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of messages: decided under their complaints' locks, written, and said, for any
 * number of messages in one transaction.
 */
@ApplicationScoped
class Results {
  private final Journal journal;
  private final DataSource database;
  private final TransactionTime time;
  private final RetryPolicy policy;

  Results(Journal journal, DataSource database, TransactionTime time, SendingSettings settings) {
    this.journal = journal;
    this.database = database;
    this.time = time;
    this.policy = settings.policy();
  }

  /** Records the results of attempts. */
  void conclude(List<Concluded> results) {
    Map<UUID, Concluded> byMessage =
        results.stream().collect(Collectors.toMap(r -> r.message().id(), Function.identity()));
    change(
        results.stream().map(Concluded::message).toList(),
        (message, known, now) -> concluded(message, byMessage.get(message.id()), now));
  }

  /** Ends what was found untrue or late while it waited; judged again under the lock. */
  void endStale(List<Message> messages) {
    change(
        messages,
        (message, known, now) -> {
          Verdict verdict = Verdict.of(message, known, now);
          return message.state().isWaiting() && !(verdict instanceof Verdict.Good)
              ? new Change(MessageLife.claim(message, verdict, now), null)
              : new Change(Transition.silent(message), null);
        });
  }

  /** Ends what waited until it could leave no more; true if there may be more of it. */
  boolean expire(int most) {
    List<Message> overdue = find(MessageTable::overdue, most);
    endStale(overdue);
    return overdue.size() == most;
  }

  /** Gives up attempts whose lease ran out; true if there may be more of them. */
  boolean giveUpLost(int most) {
    List<Message> lost = find(MessageTable::unreported, most);
    change(lost, (message, known, now) -> givenUp(message, now));
    return lost.size() == most;
  }

  private Change concluded(Message message, Concluded result, Instant now) {
    Outcome outcome = result.outcome();
    return new Change(
        MessageLife.conclude(message, result.attempt(), outcome, now, policy, jitter()),
        new AttemptTable.Ended(
            message.id(), result.attempt(), result.at(), outcome.code(), outcome.answer()));
  }

  private Change givenUp(Message message, Instant now) {
    Transition then = MessageLife.giveUp(message, now, policy, jitter());
    return then.message() == message
        ? new Change(then, null)
        : new Change(
            then,
            new AttemptTable.Ended(
                message.id(), message.attempts(), now, AttemptTable.LOST, "never reported"));
  }

  private record Change(Transition transition, AttemptTable.@Nullable Ended attempt) {}

  @FunctionalInterface
  private interface Decide {
    Change decide(Message message, Recipient known, Instant now);
  }

  private void change(List<Message> found, Decide decide) {
    if (found.isEmpty()) {
      return;
    }
    List<UUID> ids = found.stream().map(Message::id).toList();
    journal.inTransaction(session -> {
      StreamTransaction transaction = session.lock(Queue.complaintsOf(found));
      try {
        change(session.connection(), transaction, ids, decide);
        return null;
      } catch (SQLException e) {
        throw new MessageFailure(e);
      }
    });
  }

  private static void change(
      Connection connection, StreamTransaction transaction, List<UUID> ids, Decide decide)
      throws SQLException {
    List<Message> messages = MessageTable.lock(connection, ids);
    Map<String, Recipient> known = Queue.known(connection, messages);
    List<Message> changed = new ArrayList<>();
    List<AttemptTable.Ended> attempts = new ArrayList<>();
    for (Message message : messages) {
      String complaint = message.complaint();
      Change change = decide.decide(message, known.get(complaint), transaction.now(complaint));
      if (change.transition().message() != message) {
        changed.add(change.transition().message());
      }
      if (change.attempt() != null) {
        attempts.add(change.attempt());
      }
      say(change.transition(), transaction);
    }
    MessageTable.update(connection, changed);
    AttemptTable.end(connection, attempts);
  }

  private static void say(Transition transition, StreamTransaction transaction) {
    if (transition.events().isEmpty()) {
      return;
    }
    Message message = transition.message();
    Cause cause = message.cause();
    Origin origin =
        new Origin(
            null,
            cause.id(),
            cause.correlationId(),
            cause.source(),
            cause.sequence(),
            cause.traceparent());
    transaction.append(message.complaint(), message.round(), origin, transition.events());
  }

  @FunctionalInterface
  private interface Find {
    List<Message> messages(Connection connection, Instant now, int most) throws SQLException;
  }

  private List<Message> find(Find find, int most) {
    try (Connection connection = database.getConnection()) {
      return find.messages(connection, time.read(connection), most);
    } catch (SQLException e) {
      throw new MessageFailure(e);
    }
  }

  private static double jitter() {
    return ThreadLocalRandom.current().nextDouble();
  }
}
