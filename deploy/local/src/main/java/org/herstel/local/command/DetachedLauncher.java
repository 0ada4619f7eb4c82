package org.herstel.local.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.herstel.local.launch.Place;
import org.herstel.local.stack.StackFile;

/** Starts a launcher in the background and shows what it says until the stack is ready. */
final class DetachedLauncher {
  private final Place place;

  DetachedLauncher(Place place) {
    this.place = place;
  }

  /** Answers the exit code. */
  int start(List<String> arguments) throws IOException, InterruptedException {
    Path output = output();
    Files.deleteIfExists(output);
    Process launcher =
        new OwnJvm(place).startInBackground("org.herstel.local.Herstel", arguments, output);
    long shown = 0;
    while (launcher.isAlive() && !isReady(launcher)) {
      launcher.waitFor(100, TimeUnit.MILLISECONDS);
      shown = show(output, shown);
    }
    show(output, shown);
    return launcher.isAlive() ? 0 : launcher.exitValue();
  }

  /** What the launcher goes on saying once nobody is shown it. */
  Path output() {
    return place.home().run().resolve("launcher.out");
  }

  private boolean isReady(Process launcher) {
    return StackFile.read(place.home())
        .map(stack -> stack.ready() && stack.launcher() == launcher.pid())
        .orElse(false);
  }

  private static long show(Path output, long from) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(output.toFile(), "r")) {
      byte[] news = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(news);
      System.out.print(new String(news, StandardCharsets.UTF_8));
      return from + news.length;
    }
  }
}
