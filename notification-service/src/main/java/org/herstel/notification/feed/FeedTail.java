package org.herstel.notification.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.herstel.kit.journal.Signal;
import org.jboss.logging.Logger;

/**
 * The newest part of the live stream in memory, read from the database once for all who listen, and
 * only while somebody does. Who is further behind reads the database until caught up.
 */
@ApplicationScoped
class FeedTail {
  private static final Logger LOG = Logger.getLogger(FeedTail.class);
  private static final int PAGE = 200;
  private static final long MOST_BYTES = 16L << 20;

  private final DataSource database;
  private final Duration poll;
  private final Signal signal = new Signal();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<FeedEntry> recent = new ArrayDeque<>();
  private long bytes;

  /** Everything after {@code from} up to {@code newest} is in memory. */
  private long from;

  private long newest;
  private int listeners;
  private Thread thread;

  FeedTail(
      DataSource database,
      @ConfigProperty(name = "herstel.notification.feed.poll", defaultValue = "PT0.5S")
          Duration poll) {
    this.database = database;
    this.poll = poll;
  }

  void start(@Observes @Priority(300) StartupEvent event) {
    thread = Thread.ofVirtual().name("feed-tail").start(this::run);
  }

  void stop(@Observes ShutdownEvent event) {
    thread.interrupt();
  }

  /** Something was committed. */
  void wake() {
    signal.raise();
  }

  /** How far the stream has come. */
  long head() {
    try (Connection connection = database.getConnection()) {
      return FeedTable.head(connection);
    } catch (SQLException e) {
      throw new FeedFailure(e);
    }
  }

  /** Somebody listens from now on; the first one starts the reading. */
  void join() {
    long head = head();
    lock.lock();
    try {
      if (listeners++ == 0) {
        recent.clear();
        bytes = 0;
        from = head;
        newest = head;
      }
    } finally {
      lock.unlock();
    }
    wake();
  }

  /** One fewer listens. */
  void leave() {
    lock.lock();
    try {
      listeners--;
    } finally {
      lock.unlock();
    }
  }

  /** The entries after a position, a page at most; waits for one, but returns empty in the end. */
  List<FeedEntry> after(long position, Duration longest) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = longest.toNanos();
      while (position >= newest && left > 0) {
        left = changed.awaitNanos(left);
      }
      if (position >= from) {
        return recent.stream().filter(e -> e.position() > position).limit(PAGE).toList();
      }
    } finally {
      lock.unlock();
    }
    return read(position);
  }

  private void run() {
    try {
      while (true) {
        signal.await(poll);
        try {
          catchUp();
        } catch (RuntimeException e) {
          LOG.warnf("The live stream stands still until the database is back: %s", e);
          Thread.sleep(poll);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void catchUp() {
    while (true) {
      long position = position();
      if (position < 0) {
        return;
      }
      List<FeedEntry> entries = read(position);
      if (entries.isEmpty()) {
        return;
      }
      add(position, entries);
    }
  }

  private long position() {
    lock.lock();
    try {
      return listeners == 0 ? -1 : newest;
    } finally {
      lock.unlock();
    }
  }

  private void add(long position, List<FeedEntry> entries) {
    lock.lock();
    try {
      if (newest != position) {
        return;
      }
      for (FeedEntry entry : entries) {
        recent.addLast(entry);
        bytes += entry.event().data().length;
      }
      newest = entries.getLast().position();
      while (bytes > MOST_BYTES) {
        FeedEntry oldest = recent.removeFirst();
        bytes -= oldest.event().data().length;
        from = oldest.position();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private List<FeedEntry> read(long position) {
    try (Connection connection = database.getConnection()) {
      return FeedTable.after(connection, position, PAGE);
    } catch (SQLException e) {
      throw new FeedFailure(e);
    }
  }
}
