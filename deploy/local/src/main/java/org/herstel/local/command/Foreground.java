package org.herstel.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.herstel.local.launch.Console;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.Place;
import org.herstel.local.launch.Ports;
import org.herstel.local.registry.People;
import org.herstel.local.service.ReplicaPorts;
import org.herstel.local.service.Replicas;
import org.herstel.local.stack.LeftOvers;
import org.herstel.local.stack.Scaling;
import org.herstel.local.stack.Stack;
import org.herstel.local.stack.StackFile;

/** The launcher that holds the stack: it runs until it is told to stop. */
final class Foreground {
  private final Place place;
  private final Ports ports;
  private final boolean demo;
  private final Console console;
  private volatile Replicas replicas;

  Foreground(Place place, Ports ports, Replicas replicas, boolean demo) {
    this.place = place;
    this.ports = ports;
    this.replicas = replicas;
    this.demo = demo;
    this.console = new Console(place.home().log("launcher"));
  }

  /** Starts the stack and waits; the process ends by a signal, which stops the stack in order. */
  int run(boolean fresh) throws InterruptedException {
    clearTheGround(fresh);
    long begin = System.nanoTime();
    console.say("Starting in " + place.home().directory());
    Map<String, String> extra = demo ? DemoClocks.environment() : Map.of();
    Stack stack = new Stack(place.home(), place.root(), ports, extra, console);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(stack)));
    tell(false);
    stack.start(replicas);
    new People(ports, place.home(), console).register();
    console.say("Ready after %.1f s.".formatted((System.nanoTime() - begin) / 1e9));
    StatusReport.print(place.home());
    console.say("'./herstel down' stops everything.");
    Thread.ofVirtual().name("scaling").start(() -> scaleWhenAsked(stack));
    tell(true);
    if (demo) {
      new OwnJvm(place).run("org.herstel.local.Herstel", List.of("demo"));
    }
    stack.archiveClasses();
    new CountDownLatch(1).await();
    return 0;
  }

  private void clearTheGround(boolean fresh) {
    List<String> left = LeftOvers.stop(place.home());
    if (!left.isEmpty()) {
      console.say("Stopped what a killed launcher had left: " + String.join(", ", left));
    }
    if (fresh) {
      place.home().empty();
      place.home().prepare();
    }
    place.home().rotateLogs();
    List<String> taken = new ArrayList<>(ports.taken());
    taken.addAll(ReplicaPorts.obstacles(replicas, Replicas.SINGLE, ports));
    if (!taken.isEmpty()) {
      throw new Failure(
          "cannot start:\n  %s\n%s=… moves all of them"
              .formatted(String.join("\n  ", taken), Ports.OFFSET));
    }
  }

  private void scaleWhenAsked(Stack stack) {
    try {
      Scaling.carryOut(place.home(), wanted -> scale(stack, wanted));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void scale(Stack stack, Replicas wanted) {
    console.say("Scaling from %s to %s".formatted(replicas, wanted));
    try {
      stack.scale(wanted);
      replicas = wanted;
      tell(true);
    } catch (RuntimeException e) {
      console.say("Scaling failed: " + e.getMessage());
    }
  }

  private void tell(boolean ready) {
    new StackFile(ProcessHandle.current().pid(), ready, ports, replicas).write(place.home());
  }

  private void shutDown(Stack stack) {
    console.say("Stopping …");
    stack.stop();
    StackFile.delete(place.home());
    console.say("Stopped.");
  }
}
