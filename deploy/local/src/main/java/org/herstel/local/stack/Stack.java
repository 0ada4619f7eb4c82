package org.herstel.local.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.herstel.embedded.process.Guard;
import org.herstel.embedded.process.LogTail;
import org.herstel.local.launch.Console;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.Ports;
import org.herstel.local.service.Replica;
import org.herstel.local.service.Replicas;
import org.herstel.local.token.Secrets;

/** The whole stack as one thing: started bottom up, stopped top down. */
public final class Stack {
  private static final long PAUSE_MILLIS = 200;

  /** Generous, for a busy machine; what dies meanwhile is given up much earlier. */
  private static final Duration LONGEST_START = Duration.ofMinutes(5);

  private final Console console;
  private final Ports ports;
  private final Guard guard = Guard.start();
  private final List<Supervised> ground = new ArrayList<>();
  private final Map<Replica, Supervised> services = new ConcurrentHashMap<>();
  private final Home home;
  private final JavaParts parts;
  private final Map<String, String> extra;
  private volatile boolean stopping;

  /**
   * @param root of the source tree, where the built services are
   * @param extra variables for every service, over those of the stack
   */
  public Stack(Home home, Path root, Ports ports, Map<String, String> extra, Console console) {
    this.home = home;
    this.console = console;
    this.ports = ports;
    this.extra = extra;
    Secrets secrets = new Secrets(home.secrets());
    parts = new JavaParts(home, root, ports, secrets, guard);
    ground.add(new Supervised(new DatabasePart(home, ports, secrets, guard), home, console));
    ground.add(new Supervised(new BrokerPart(home, ports, secrets, guard), home, console));
    ground.add(new Supervised(parts.mail(), home, console));
    parts.setAside();
  }

  /**
   * Starts everything; returns when everything is ready.
   *
   * @throws Failure with the end of the log of what did not come up
   */
  public void start(Replicas replicas) throws InterruptedException {
    try {
      inParallel(ground, Supervised::start);
      scale(replicas);
    } catch (CompletionException e) {
      throw new Failure(e.getCause().getMessage(), e.getCause());
    }
    try (Readiness readiness = new Readiness()) {
      long deadline = System.nanoTime() + LONGEST_START.toNanos();
      for (Endpoint endpoint : Endpoint.all(ports, replicas)) {
        if (endpoint.readiness().isPresent()) {
          await(endpoint.process(), endpoint.readiness().get(), readiness, deadline);
        }
      }
    }
  }

  /** Starts the replicas that do not run yet, and stops in order those that are too many. */
  public synchronized void scale(Replicas wanted) {
    if (stopping) {
      return;
    }
    List<Replica> all = wanted.all();
    Map<Replica, Supervised> tooMany = new HashMap<>(services);
    tooMany.keySet().removeAll(all);
    services.keySet().retainAll(all);
    inParallel(tooMany.values(), Supervised::stop);
    for (Replica replica : all) {
      services.computeIfAbsent(replica, this::started);
    }
  }

  private Supervised started(Replica replica) {
    Supervised supervised = new Supervised(parts.replica(replica, extra), home, console);
    supervised.start();
    return supervised;
  }

  /** After the first start from new jars: makes the next ones faster. Takes a minute or two. */
  public void archiveClasses() throws InterruptedException {
    try {
      parts.archiveClasses();
    } catch (IOException e) {
      console.say("The next start takes as long as this one: " + e.getMessage());
    }
  }

  /** Stops everything in order; safe to call at any time and more than once. */
  public synchronized void stop() {
    stopping = true;
    inParallel(services.values(), Supervised::stop);
    inParallel(ground.reversed(), Supervised::stop);
    guard.close();
  }

  private void await(String process, URI url, Readiness readiness, long deadline)
      throws InterruptedException {
    Supervised supervised = find(process);
    while (!readiness.isReady(url)) {
      if (stopping) {
        throw new InterruptedException("the stack is being stopped");
      }
      if (supervised.givenUp()) {
        throw new Failure(process + " does not run; see above");
      }
      if (System.nanoTime() > deadline) {
        throw new Failure(
            "%s was not ready within %d s (%s); the end of %s:%n%s"
                .formatted(
                    process,
                    LONGEST_START.toSeconds(),
                    url,
                    supervised.part().log(),
                    String.join("\n", LogTail.of(supervised.part().log(), 20))));
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    console.say("  %-15s ready".formatted(process));
  }

  private Supervised find(String process) {
    return Stream.concat(ground.stream(), services.values().stream())
        .filter(each -> each.part().name().equals(process))
        .findFirst()
        .orElseThrow();
  }

  private static void inParallel(Collection<Supervised> parts, Consumer<Supervised> action) {
    CompletableFuture.allOf(
            parts.stream()
                .map(part ->
                    CompletableFuture.runAsync(
                        () -> action.accept(part), Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new))
        .join();
  }
}
