package org.herstel.local.stack;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.herstel.embedded.postgres.PostgresServer;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.ProcessFile;

/** Processes that a killed launcher left behind. */
public final class LeftOvers {
  private static final long PATIENCE_SECONDS = 20;
  private static final List<String> STOPPED_LAST = List.of("mail", "kafka", "postgresql");

  private LeftOvers() {}

  /**
   * Stops them, the services before what they need.
   *
   * @return the names of those that were still there
   */
  public static List<String> stop(Home home) {
    List<ProcessFile> running =
        ProcessFile.all(home).stream().filter(file -> file.running().isPresent()).toList();
    List<String> names = running.stream().map(ProcessFile::name).toList();
    running.stream()
        .filter(file -> !STOPPED_LAST.contains(file.name()))
        .map(file -> Thread.ofVirtual().start(() -> end(file)))
        .toList()
        .forEach(LeftOvers::join);
    running.stream()
        .filter(file -> STOPPED_LAST.contains(file.name()))
        .filter(file -> !file.name().equals("postgresql"))
        .forEach(LeftOvers::end);
    PostgresServer.stopLeftOver(DatabasePart.dataDirectory(home));
    ProcessFile.all(home).forEach(ProcessFile::delete);
    StackFile.delete(home);
    return names;
  }

  private static void end(ProcessFile file) {
    file.running()
        .ifPresent(process -> {
          process.destroy();
          process.onExit().completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
          process.destroyForcibly();
        });
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
