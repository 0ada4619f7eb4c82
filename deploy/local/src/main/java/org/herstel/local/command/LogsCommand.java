package org.herstel.local.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.herstel.embedded.process.LogTail;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the ends of the logs, and what is added to them. */
@Command(name = "logs", description = "Prints the last lines of one log, or of all of them.")
public final class LogsCommand implements Callable<Integer> {
  @Mixin private HelpOption help;

  private static final String ENDING = ".log";
  private static final long PAUSE_MILLIS = 250;

  @Parameters(
      arity = "0..1",
      paramLabel = "PROCESS",
      description =
          "intake, resolution, followup, notification, mail, kafka, postgresql, launcher; a further"
              + " replica of a service has its number behind it, such as resolution-2")
  private String process;

  @Option(
      names = {"-f", "--follow"},
      description = "Go on printing what is added, until Ctrl-C.")
  private boolean follow;

  @Option(
      names = {"-n", "--lines"},
      defaultValue = "50",
      paramLabel = "LINES",
      description = "How many lines to begin with (${DEFAULT-VALUE}).")
  private int lines;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<Path, Long> shown = new LinkedHashMap<>();
    List<Path> logs = logs(Place.here().home());
    for (Path log : logs) {
      shown.put(log, Files.size(log));
      LogTail.of(log, lines).forEach(line -> print(log, logs.size() > 1, line));
    }
    while (follow) {
      Thread.sleep(PAUSE_MILLIS);
      for (Path log : logs) {
        shown.put(log, showNews(log, shown.get(log), logs.size() > 1));
      }
    }
    return 0;
  }

  private List<Path> logs(Home home) throws IOException {
    if (!Files.isDirectory(home.logs())) {
      throw new Failure("there are no logs in " + home.directory());
    }
    try (Stream<Path> files = Files.list(home.logs())) {
      List<Path> all = files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
      if (process == null) {
        return all;
      }
      Path wanted = home.log(process);
      if (!all.contains(wanted)) {
        throw new Failure(
            "there is no log of '%s'; there are: %s"
                .formatted(
                    process, String.join(", ", all.stream().map(LogsCommand::name).toList())));
      }
      return List.of(wanted);
    }
  }

  /** Prints whole lines only; the rest is for the next time. */
  private static long showNews(Path log, long from, boolean named) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long start = file.length() < from ? 0 : from;
      byte[] news = new byte[(int) Math.min(file.length() - start, 1 << 20)];
      file.seek(start);
      file.readFully(news);
      int end = news.length;
      while (end > 0 && news[end - 1] != '\n') {
        end--;
      }
      new String(news, 0, end, StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> print(log, named, line));
      return start + end;
    }
  }

  private static void print(Path log, boolean named, String line) {
    System.out.println(named ? "%-15s %s".formatted(name(log), line) : line);
  }

  private static String name(Path log) {
    String name = log.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }
}
