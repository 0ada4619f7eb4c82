package org.herstel.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.journal.JournalSession;
import org.herstel.kit.journal.TransactionTime;
import org.herstel.notification.mail.Mail;
import org.herstel.notification.mail.MailWriter;
import org.herstel.notification.recipient.Recipient;
import org.herstel.notification.recipient.RecipientTable;
import org.jboss.logging.Logger;

/**
 * The messages that wait. Claiming says nothing to anybody, so it takes no stream's lock; what
 * turns out untrue or late is ended by {@link Results}, under it.
 */
@ApplicationScoped
class Queue {
  private static final Logger LOG = Logger.getLogger(Queue.class);

  private final Journal journal;
  private final DataSource database;
  private final TransactionTime time;
  private final MailWriter writer;
  private final SendingSettings settings;
  private final Results results;

  Queue(
      Journal journal,
      DataSource database,
      TransactionTime time,
      MailWriter writer,
      SendingSettings settings,
      Results results) {
    this.journal = journal;
    this.database = database;
    this.time = time;
    this.writer = writer;
    this.settings = settings;
    this.results = results;
  }

  /** What one look at the queue yields; both empty when nothing is due. */
  private record Turn(List<Claimed> claimed, List<Message> stale) {}

  /**
   * Claims messages whose time has come, the most urgent first, and commits that their attempts
   * start.
   */
  List<Claimed> claim(int most) {
    Turn turn = journal.inTransaction(session -> turn(session, most));
    results.endStale(turn.stale());
    return turn.claimed();
  }

  /** Judges a message anew, with the facts and the database's time of this moment. */
  Verdict judge(Message message) {
    try (Connection connection = database.getConnection()) {
      Recipient known =
          RecipientTable.load(connection, List.of(message.complaint()))
              .getOrDefault(message.complaint(), Recipient.unknown());
      return Verdict.of(message, known, time.read(connection));
    } catch (SQLException e) {
      throw new MessageFailure(e);
    }
  }

  private Turn turn(JournalSession session, int most) {
    try {
      Connection connection = session.connection();
      Instant now = session.lock(Set.of()).now();
      List<Message> due = MessageTable.due(connection, now, most);
      Map<String, Recipient> known = known(connection, due);
      List<Message> started = new ArrayList<>();
      List<Message> stale = new ArrayList<>();
      for (Message message : due) {
        Verdict verdict = Verdict.of(message, known.get(message.complaint()), now);
        if (verdict instanceof Verdict.Good) {
          Instant lease = now.plus(settings.lease());
          started.add(MessageLife.claim(message, verdict, lease).message());
        } else {
          stale.add(message);
        }
      }
      Map<UUID, Mail> contents = contents(connection, started, known);
      MessageTable.update(connection, started);
      AttemptTable.start(connection, started, now);
      Clock clock = Clock.reading(now);
      List<Claimed> claimed =
          started.stream()
              .map(message ->
                  new Claimed(
                      message,
                      Optional.ofNullable(contents.get(message.id())),
                      known.get(message.complaint()),
                      clock))
              .toList();
      return new Turn(claimed, stale);
    } catch (SQLException e) {
      throw new MessageFailure(e);
    }
  }

  /** What the messages say: frozen before, or rendered and frozen now. */
  private Map<UUID, Mail> contents(
      Connection connection, List<Message> started, Map<String, Recipient> known)
      throws SQLException {
    Map<UUID, Mail> contents =
        ContentTable.load(
            connection, started.stream().filter(m -> m.attempts() > 1).map(Message::id).toList());
    List<ContentTable.Frozen> fresh = new ArrayList<>();
    for (Message message : started) {
      if (!contents.containsKey(message.id())) {
        Recipient recipient = known.get(message.complaint());
        String language = MailWriter.language(message, recipient).tag();
        written(message, recipient)
            .ifPresent(mail -> {
              contents.put(message.id(), mail);
              fresh.add(new ContentTable.Frozen(message.id(), language, mail));
            });
      }
    }
    ContentTable.freeze(connection, fresh);
    return contents;
  }

  /** One message that cannot be written must not keep the others of its turn from leaving. */
  private Optional<Mail> written(Message message, Recipient recipient) {
    try {
      return Optional.of(writer.write(message, recipient));
    } catch (RuntimeException e) {
      LOG.errorf(e, "ALARM: message %s cannot be written; it will be failed", message.id());
      return Optional.empty();
    }
  }

  static Map<String, Recipient> known(Connection connection, List<Message> messages)
      throws SQLException {
    Set<String> complaints = complaintsOf(messages);
    Map<String, Recipient> known = new HashMap<>();
    if (!complaints.isEmpty()) {
      known.putAll(RecipientTable.load(connection, complaints));
      complaints.forEach(complaint -> known.putIfAbsent(complaint, Recipient.unknown()));
    }
    return known;
  }

  static Set<String> complaintsOf(List<Message> messages) {
    return messages.stream().map(Message::complaint).collect(Collectors.toCollection(TreeSet::new));
  }
}
