package org.herstel.kit.journal;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.EventJson;
import org.herstel.events.EventType;
import org.herstel.events.EventTypes;
import org.herstel.events.Topics;
import org.herstel.kit.decision.Refused;
import org.herstel.kit.outbox.OutboxTable;
import org.herstel.kit.outbox.OutgoingRecord;
import org.herstel.kit.timer.Timer;
import org.herstel.kit.timer.TimerTable;
import org.jspecify.annotations.Nullable;

/** Gathers everything a transaction says and writes it at the end. */
final class LockedStreams implements JournalSession, StreamTransaction {
  private static final int LARGEST_EVENT = 900 * 1024;

  private final Connection connection;
  private final Source source;
  private final TransactionTime time;
  private final List<JournalEntry> events = new ArrayList<>();
  private final List<JournalEntry> readmitted = new ArrayList<>();
  private final List<OutgoingRecord> records = new ArrayList<>();
  private final Map<TimerTable.Id, Optional<Instant>> timers = new LinkedHashMap<>();
  private final List<Runnable> beforeCommit = new ArrayList<>();
  private final List<Runnable> afterCommit = new ArrayList<>();
  private StreamTable.Locked streams = StreamTable.Locked.NONE;
  private boolean locked;
  private @Nullable Instant clock;

  LockedStreams(Connection connection, Source source, TransactionTime time) {
    this.connection = connection;
    this.source = source;
    this.time = time;
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public StreamTransaction lock(Collection<String> subjects) {
    return subjects.isEmpty()
        ? lockOnce(() -> StreamTable.Locked.NONE)
        : lockOnce(() -> StreamTable.lock(connection, new TreeSet<>(subjects), time));
  }

  @Override
  public StreamTransaction begin(Collection<String> subjects) {
    return lockOnce(() -> StreamTable.begin(connection, subjects, time));
  }

  @Override
  public StreamTransaction lockFree(StreamQuery wanted, int most) {
    return lockOnce(() -> StreamTable.lockFree(connection, wanted, most, time));
  }

  private StreamTransaction lockOnce(Locking locking) {
    if (locked) {
      throw new IllegalStateException("streams are locked once, all together");
    }
    locked = true;
    try {
      streams = locking.lock();
      clock = streams.clock();
    } catch (SQLException e) {
      throw new Journal.JournalFailure(e);
    }
    return this;
  }

  private interface Locking {
    StreamTable.Locked lock() throws SQLException;
  }

  @Override
  public Set<String> subjects() {
    return streams.heads().keySet();
  }

  @Override
  public Instant now(String subject) {
    return head(subject).now();
  }

  @Override
  public Instant now() {
    if (clock == null) {
      try {
        clock = time.read(connection);
      } catch (SQLException e) {
        throw new Journal.JournalFailure(e);
      }
    }
    return clock;
  }

  @Override
  public long sequence(String subject) {
    return head(subject).sequence();
  }

  @Override
  public void append(String subject, int round, Origin origin, List<? extends Event> said) {
    StreamHead head = head(subject);
    UUID correlation = origin.correlationId();
    for (Event event : said) {
      UUID id = UuidCreator.getTimeOrderedEpochPlus1();
      correlation = correlation == null ? id : correlation;
      EventType type = EventTypes.of(event);
      byte[] data = EventJson.write(event);
      if (data.length > LARGEST_EVENT) {
        throw new Refused(
            "event-too-large",
            "What would be recorded is %d bytes; at most %d are possible"
                .formatted(data.length, LARGEST_EVENT));
      }
      Envelope envelope =
          new Envelope(
              id,
              type.attribute(),
              source.name(),
              subject,
              head.sequence() + 1,
              head.now(),
              type.dataSchema(),
              round,
              origin.causationId(),
              correlation,
              origin.causeSource(),
              origin.causeSequence(),
              origin.actor() == null ? source.name() : origin.actor(),
              type.audience(),
              origin.traceparent(),
              new byte[0],
              data);
      events.add(new JournalEntry(0, type.topic(), head.chain(envelope)));
    }
  }

  @Override
  public boolean readmit(String topic, Envelope event) {
    boolean next = head(event.subject()).follow(event, topic.equals(Topics.REFERENCE_EVENTS));
    if (next) {
      readmitted.add(new JournalEntry(0, topic, event));
    }
    return next;
  }

  @Override
  public void setTimer(Timer timer) {
    head(timer.subject());
    timers.put(
        new TimerTable.Id(timer.subject(), timer.kind(), timer.key()), Optional.of(timer.due()));
  }

  @Override
  public void cancelTimer(String subject, String kind, String key) {
    head(subject);
    timers.put(new TimerTable.Id(subject, kind, key), Optional.empty());
  }

  @Override
  public void send(OutgoingRecord record) {
    records.add(record);
  }

  @Override
  public void beforeCommit(Runnable action) {
    beforeCommit.add(action);
  }

  @Override
  public void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  void flush() throws SQLException {
    beforeCommit.forEach(Runnable::run);
    JournalTable.readmit(connection, readmitted, streams.heads());
    JournalTable.append(connection, events, streams.heads());
    OutboxTable.add(connection, records);
    TimerTable.save(connection, timers);
  }

  void committed(Signals signals) {
    if (!events.isEmpty() || !records.isEmpty()) {
      signals.outbox().raise();
    }
    if (!timers.isEmpty()) {
      signals.timers().raise();
    }
    afterCommit.forEach(Runnable::run);
  }

  private StreamHead head(String subject) {
    StreamHead head = streams.heads().get(subject);
    if (head == null) {
      throw new IllegalStateException("stream " + subject + " is not locked by this transaction");
    }
    return head;
  }
}
