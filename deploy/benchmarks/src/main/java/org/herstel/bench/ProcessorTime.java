package org.herstel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.ProcessFile;

/**
 * CPU-seconds that the stack's processes have used, with their children, by name.
 *
 * @param seconds since each process began
 */
record ProcessorTime(Map<String, Double> seconds) {
  private static final double TICKS_PER_SECOND = 100;

  static ProcessorTime now(Home home) {
    Map<String, Double> seconds = new TreeMap<>();
    for (ProcessFile file : ProcessFile.all(home)) {
      file.running().ifPresent(process -> seconds.put(file.name(), of(process)));
    }
    return new ProcessorTime(seconds);
  }

  /** What was used from {@code earlier} to this. */
  ProcessorTime since(ProcessorTime earlier) {
    Map<String, Double> used = new TreeMap<>();
    seconds.forEach((name, now) -> used.put(name, now - earlier.seconds.getOrDefault(name, 0.0)));
    return new ProcessorTime(used);
  }

  private static double of(ProcessHandle process) {
    return seconds(process.pid())
        + process.descendants().mapToDouble(child -> seconds(child.pid())).sum();
  }

  /** User and system time, and that of children that have ended; see proc(5), stat. */
  private static double seconds(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      double own = Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
      double ended = Double.parseDouble(fields[13]) + Double.parseDouble(fields[14]);
      return (own + ended) / TICKS_PER_SECOND;
    } catch (java.nio.file.NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the time of process " + pid, e);
    }
  }
}
