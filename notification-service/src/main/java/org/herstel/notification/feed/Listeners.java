package org.herstel.notification.feed;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Those who listen to the live stream: a virtual thread each, which waits for its own client and
 * for nobody else's. A client that is behind costs a page of the database at a time, never memory.
 */
@ApplicationScoped
class Listeners {
  private static final Logger LOG = Logger.getLogger(Listeners.class);

  private final FeedTail tail;
  private final Duration heartbeat;
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

  Listeners(
      FeedTail tail,
      @ConfigProperty(name = "herstel.notification.feed.heartbeat", defaultValue = "PT15S")
          Duration heartbeat) {
    this.tail = tail;
    this.heartbeat = heartbeat;
  }

  void stop(@Observes ShutdownEvent event) {
    threads.forEach(Thread::interrupt);
  }

  /**
   * Streams to a client in the background until it goes. The response is begun here, on the
   * request's own thread: begun in the background it would race with the framework's beginning it.
   */
  void add(SseEventSink sink, Sse sse, FeedFilter filter, long after) {
    try {
      send(sink, sse.newEventBuilder().comment("from " + after).build());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      sink.close();
      return;
    } catch (ExecutionException e) {
      LOG.debugf("A listener of the live stream had gone before it began: %s", e);
      sink.close();
      return;
    }
    tail.join();
    Thread thread =
        Thread.ofVirtual().name("feed-listener").unstarted(() -> run(sink, sse, filter, after));
    threads.add(thread);
    thread.start();
  }

  private void run(SseEventSink sink, Sse sse, FeedFilter filter, long after) {
    try (sink) {
      stream(sink, sse, filter, after);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | RuntimeException e) {
      LOG.debugf("A listener of the live stream has gone: %s", e);
    } finally {
      tail.leave();
      threads.remove(Thread.currentThread());
    }
  }

  private void stream(SseEventSink sink, Sse sse, FeedFilter filter, long after)
      throws InterruptedException, ExecutionException {
    long position = after;
    long lastSent = System.nanoTime();
    while (!sink.isClosed()) {
      List<FeedEntry> entries = tail.after(position, heartbeat);
      for (FeedEntry entry : entries) {
        position = entry.position();
        if (filter.shows(entry)) {
          send(sink, event(sse, entry));
          lastSent = System.nanoTime();
        }
      }
      if (System.nanoTime() - lastSent >= heartbeat.toNanos()) {
        send(sink, sse.newEventBuilder().comment("at " + position).build());
        lastSent = System.nanoTime();
      }
    }
  }

  private static OutboundSseEvent event(Sse sse, FeedEntry entry) {
    return sse.newEventBuilder()
        .id(Long.toString(entry.position()))
        .name(entry.event().type())
        .data(StructuredEvent.json(entry.event()))
        .build();
  }

  /** Waits until the client has taken it. */
  private static void send(SseEventSink sink, OutboundSseEvent event)
      throws InterruptedException, ExecutionException {
    sink.send(event).toCompletableFuture().get();
  }
}
